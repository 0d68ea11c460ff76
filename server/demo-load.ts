import { createReadStream, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { importModelsFrom } from '#app/features/models/import-models.server.ts'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import { profileRow } from '#app/features/profiles/schema.ts'
import { addExample } from '#app/features/replications/add-example.server.ts'
import { exampleReplication } from '#app/features/replications/example-schema.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { withApplication } from './application.ts'
import { ensureDemoAccounts } from './demo-accounts.ts'
import { Stop } from './stop.ts'

const FOLDER = path.join(import.meta.dirname, '../prisma/demo')

/** Accounts, models, replications and profiles to try the platform with. Runs again without doubling anything. */
export async function main() {
  await withApplication(async () => {
    await ensureDemoAccounts()
    for (const file of filesLike(/^models-.*\.jsonl$/)) await loadModels(file)
    for (const file of filesLike(/^replications-.*\.json$/)) await loadReplications(file)
    await loadProfiles(path.join(FOLDER, 'profiles.json'))
  })
}

function filesLike(pattern: RegExp): string[] {
  return readdirSync(FOLDER)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => path.join(FOLDER, name))
}

async function loadModels(file: string) {
  const faults: string[] = []
  await importModelsFrom(createReadStream(file), {
    example: true,
    onFault: ({ line, issues }) =>
      faults.push(
        `line ${line}: ${issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
      ),
  })
  if (faults.length) throw new Stop(`${path.basename(file)} cannot be loaded.\n${faults.join('\n')}`)
}

async function loadReplications(file: string) {
  const operator = systemActor('demo')
  const examples = z.array(exampleReplication).parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const [at, example] of examples.entries()) {
    await addExample(operator, example.externalId ?? `${path.basename(file, '.json')}-${at + 1}`, example)
  }
}

async function loadProfiles(file: string) {
  const rows = z.array(profileRow).parse(JSON.parse(readFileSync(file, 'utf8')))
  const { faults } = await importProfiles(rows.map((row, at) => ({ line: at + 1, row })))
  if (faults.length) throw new Stop(`${path.basename(file)} cannot be loaded.\n${JSON.stringify(faults)}`)
}
