import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { loadDefaultPlaces } from '#app/features/places/load-default-places.server.ts'
import { rebuildSearch, searchIsOld } from '#app/features/search/rebuild-search.server.ts'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { withApplication } from './application.ts'
import { finish } from './install.mjs'
import { migrate, migrateQueue } from './migrate.ts'
import { notePrepared } from './prepared.ts'
import { step } from './steps.mjs'

const DEMO_NOTE = 'demo'

/**
 * Brings the database up to what this code needs. `--demo=first` adds demo content unless this database was ever started
 * before, `--demo=yes` unless it is there; `--state=…` names the code that did it, so that a later start can skip all this.
 */
export async function main(args: string[]) {
  const options = { demo: { type: 'string', default: 'no' }, state: { type: 'string' } } as const
  const { demo, state } = parseArgs({ args, options }).values
  await step('Applying migrations', async (note) => {
    const applied = await migrate(env.DATABASE_URL)
    await migrateQueue(env.DATABASE_URL)
    note(applied.length > 0 ? `${applied.length} applied` : 'none pending')
  })
  await withApplication(async () => {
    await step('Loading provinces and communes', () => loadDefaultPlaces())
    if (await searchIsOld()) await step('Writing the search index anew', () => rebuildSearch())
    await settleDemo(demo)
  })
  if (state) await notePrepared(env.DATABASE_URL, { state, demo })
}

// Noted only when complete, so that a start cut short loads the rest next time.
async function settleDemo(choice: string) {
  const noted = (await db.setting.findUnique({ where: { key: DEMO_NOTE } }))?.value
  const wanted = choice === 'yes' ? noted !== 'loaded' : choice === 'first' && noted === undefined
  if (wanted) await step('Loading demo content', demoLoad)
  if (!wanted && noted !== undefined) return
  const value = wanted ? 'loaded' : 'declined'
  await db.setting.upsert({ where: { key: DEMO_NOTE }, create: { key: DEMO_NOTE, value }, update: { value } })
}

function demoLoad() {
  const child = spawn(process.execPath, ['server/run.mjs', 'demo-load'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return finish(child, 'Loading the demo content failed')
}
