import { createReadStream, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { illustrateExample } from '#app/features/models/illustrate-example.server.ts'
import { importModelsFrom } from '#app/features/models/import-models.server.ts'
import { exampleByExternalId } from '#app/features/models/verification-queries.server.ts'
import { decisions, reviewedParts } from '#app/features/models/verification-rules.ts'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import { profileRow } from '#app/features/profiles/schema.ts'
import { addExample } from '#app/features/replications/add-example.server.ts'
import { exampleReplication } from '#app/features/replications/example-schema.ts'
import { countWords } from '#app/features/search/word-counts.server.ts'
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
    await illustrate()
    await verify()
    for (const file of filesLike(/^replications-.*\.json$/)) await loadReplications(file)
    await loadProfiles(path.join(FOLDER, 'profiles.json'))
    await countWords()
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

const standing = z.strictObject({
  illustrated: z.array(z.string()),
  decisions: z.array(
    z.strictObject({
      externalId: z.string(),
      on: z.iso.date(),
      decision: z.enum(decisions),
      reasons: z.partialRecord(z.enum(reviewedParts), z.string()).default({}),
    }),
  ),
})

function standingOfExamples() {
  return standing.parse(JSON.parse(readFileSync(path.join(FOLDER, 'standing.json'), 'utf8')))
}

/** Gives some examples the drawing of their field as their photo, and says that it is a drawing. */
async function illustrate() {
  for (const externalId of standingOfExamples().illustrated) {
    const { number, photos, category, title } = await exampleByExternalId(externalId)
    // Later texts are somebody's who tries the platform.
    if (number > 1 || photos > 0) continue
    const drawing = path.join(import.meta.dirname, `../public/art/${category}.svg`)
    const bytes = await sharp(drawing, { density: 200 }).resize({ width: 1600 }).png().toBuffer()
    const words = { alt: `Tranh minh họa: ${title}`, caption: 'Tranh minh họa, không phải ảnh chụp.' }
    await illustrateExample(systemActor('demo'), externalId, { bytes, ...words })
  }
}

/** Decides upon some examples as a reviewer of their province would. */
async function verify() {
  const reviewer = systemActor('reviewer of the province')
  for (const { externalId, on, decision, reasons } of standingOfExamples().decisions) {
    const { slug, number, decided } = await exampleByExternalId(externalId)
    if (decided) continue
    await verifyModel(reviewer, slug, { version: number, decision, reasons }, new Date(`${on}T03:00:00Z`))
  }
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
