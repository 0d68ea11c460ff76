import { Refusal, missing } from '#app/lib/errors.ts'
import type { Actor, Role } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'

/** Codes from the root down to the unit a thing belongs to: `['VN', '15', '02761']`. */
export type UnitPath = readonly string[]

type InUnit = { unitPath: UnitPath }
type ModelSubject = InUnit & { published: boolean }
type AccountSubject = { accountId: string }

/** A role reaches the unit it is held in and every unit under it. */
export function reaches(actor: Actor, unitPath: UnitPath, ...roles: Role[]): boolean {
  if (!isPerson(actor)) return actor.kind === 'system'
  return actor.roles.some((held) => roles.includes(held.role) && unitPath.includes(held.unitCode))
}

/** Roles for whom unpublished work inside their reach exists. */
export const draftReaders = ['editor', 'approver', 'reviewer', 'administrator'] as const satisfies Role[]

const seesModel = (actor: Actor, model: ModelSubject) =>
  model.published || reaches(actor, model.unitPath, ...draftReaders)

const writesIn = (actor: Actor, subject: InUnit) => reaches(actor, subject.unitPath, 'editor', 'approver')

/** Who judges stands above the unit, and neither writes nor publishes for it. */
const verifiesIn = (actor: Actor, { unitPath }: InUnit) =>
  reaches(actor, unitPath.slice(0, -1), 'reviewer') && !(isPerson(actor) && writesIn(actor, { unitPath }))

export const permissions = {
  'model.read': seesModel,
  'model.read_draft': (a, m: ModelSubject) => seesModel(a, m) && reaches(a, m.unitPath, ...draftReaders),
  'model.start': writesIn,
  'model.edit': (a, m: ModelSubject) => seesModel(a, m) && writesIn(a, m),
  'model.submit': (a, m: ModelSubject) => seesModel(a, m) && writesIn(a, m),
  'model.return': (a, m: ModelSubject) => seesModel(a, m) && reaches(a, m.unitPath, 'approver'),
  'model.publish': (a, m: ModelSubject) => seesModel(a, m) && reaches(a, m.unitPath, 'approver'),
  'model.withdraw': (a, m: ModelSubject) => seesModel(a, m) && reaches(a, m.unitPath, 'approver'),
  'model.verify': (a, m: ModelSubject) => seesModel(a, m) && verifiesIn(a, m),
  'replication.start': writesIn,
  'replication.change': writesIn,
  'replication.report': writesIn,
  'replication.close': writesIn,
  'profile.change': writesIn,
  'role.list': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
  'role.grant': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
  'role.end': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
  'account.manage_own': (a, s: AccountSubject) => isPerson(a) && a.id === s.accountId,
  'job.list': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
  'job.retry': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
  'search.change_words': (a, u: InUnit) => reaches(a, u.unitPath, 'administrator'),
} satisfies Record<string, (actor: Actor, subject: never) => boolean>

export type Action = keyof typeof permissions

/** What an action asks to know of the thing it touches. */
export type SubjectOf<A extends Action> = Parameters<(typeof permissions)[A]>[1]

export function can<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): boolean {
  const decide = permissions[action] as (actor: Actor, subject: SubjectOf<A>) => boolean
  return decide(actor, subject)
}

/**
 * Refuses unless the actor may. What belongs to others answers as if it were missing, so that a foreign draft and
 * a page that never was cannot be told apart; a guest is asked to sign in only where the thing itself is public.
 * Who may see the work but not do this to it is told so.
 */
export function authorize<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): void {
  if (can(actor, action, subject)) return
  const work = 'published' in subject ? (subject as ModelSubject) : null
  if (actor.kind === 'guest' && (work?.published ?? true)) throw new Refusal('signed_out', 'signed_out')
  if (work && !reaches(actor, work.unitPath, ...draftReaders)) throw missing()
  throw new Refusal('forbidden', 'forbidden', { action })
}
