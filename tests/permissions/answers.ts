import type { Role } from '#app/permissions/actor.ts'
import type { Action } from '#app/permissions/permissions.ts'

export const kinds = [
  'guest',
  'citizen',
  'editor',
  'approver',
  'reviewer',
  'council_member',
  'signer',
  'moderator',
  'administrator',
  'system',
] as const satisfies (Role | 'guest' | 'citizen' | 'system')[]
export type Kind = (typeof kinds)[number]

/**
 * `yes` wherever the thing lies; `own` only where the role reaches it; `over` only from a unit above the thing's own;
 * `-` never.
 */
export type Answer = 'yes' | 'own' | 'over' | '-'
export type Subject = 'published' | 'draft' | 'in a unit' | 'own account' | 'another account'

// Columns: guest, citizen, editor, approver, reviewer, council member, signer, moderator, administrator, system.
const table = `
model.read         | published       | yes yes yes yes yes yes yes yes yes yes
model.read         | draft           | -   -   own own own -   -   -   own yes
model.read_draft   | published       | -   -   own own own -   -   -   own yes
model.read_draft   | draft           | -   -   own own own -   -   -   own yes
model.start        | in a unit       | -   -   own own -   -   -   -   -   yes
model.edit         | published       | -   -   own own -   -   -   -   -   yes
model.edit         | draft           | -   -   own own -   -   -   -   -   yes
model.submit       | published       | -   -   own own -   -   -   -   -   yes
model.submit       | draft           | -   -   own own -   -   -   -   -   yes
model.return       | published       | -   -   -   own -   -   -   -   -   yes
model.return       | draft           | -   -   -   own -   -   -   -   -   yes
model.publish      | published       | -   -   -   own -   -   -   -   -   yes
model.publish      | draft           | -   -   -   own -   -   -   -   -   yes
model.withdraw     | published       | -   -   -   own -   -   -   -   -   yes
model.withdraw     | draft           | -   -   -   own -   -   -   -   -   yes
model.verify       | published       | -   -   -   -   over -   -   -   -   yes
model.verify       | draft           | -   -   -   -   over -   -   -   -   yes
replication.start  | in a unit       | -   -   own own -   -   -   -   -   yes
replication.change | in a unit       | -   -   own own -   -   -   -   -   yes
replication.report | in a unit       | -   -   own own -   -   -   -   -   yes
replication.close  | in a unit       | -   -   own own -   -   -   -   -   yes
profile.change     | in a unit       | -   -   own own -   -   -   -   -   yes
role.list          | in a unit       | -   -   -   -   -   -   -   -   own yes
role.grant         | in a unit       | -   -   -   -   -   -   -   -   own yes
role.end           | in a unit       | -   -   -   -   -   -   -   -   own yes
account.manage_own | own account     | -   yes yes yes yes yes yes yes yes -
account.manage_own | another account | -   -   -   -   -   -   -   -   -   -
job.list           | in a unit       | -   -   -   -   -   -   -   -   own yes
job.retry          | in a unit       | -   -   -   -   -   -   -   -   own yes
search.change_words | in a unit      | -   -   -   -   -   -   -   -   own yes
`

export type Row = { action: Action; subject: Subject; answers: Record<Kind, Answer> }

/** The table as it was meant, one row for each action and state of its subject. */
export const rows: Row[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [action = '', subject = '', answers = ''] = line.split('|').map((cell) => cell.trim())
    const cells = answers.split(/ +/)
    const byKind = Object.fromEntries(kinds.map((kind, at) => [kind, cells[at]]))
    return { action: action as Action, subject: subject as Subject, answers: byKind as Row['answers'] }
  })
