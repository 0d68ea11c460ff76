import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeDiff, describeProblems } from '#app/features/places/describe-diff.ts'
import { importPlaces } from '#app/features/places/import-places.server.ts'
import { readPlaceList } from '#app/features/places/list-rules.ts'
import type { ListProblem, PlaceList } from '#app/features/places/list-rules.ts'
import { Refusal } from '#app/lib/errors.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { withApplication } from './application.ts'
import { Stop } from './stop.ts'

const USAGE =
  'Usage: npm run places:import -- FILE.json [--dry-run] [--force]\nThe format: docs/places-format.md'

/** Brings the places to the state of a list in the documented format. */
export async function main(args: string[]): Promise<number> {
  const { file, dryRun, force } = readArguments(args)
  const list = await readList(file)
  const started = performance.now()
  const result = await withApplication(() =>
    importPlaces(systemActor('places-import'), list, { dryRun, force }),
  ).catch((error: unknown) => {
    throw inWords(error)
  })
  console.log(describeDiff(result.diff))
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
  if (dryRun) console.log(`\nDry run: nothing was written (${took}).`)
  else if (result.wrote) console.log(`\nDone: the places are as of ${result.asOf} (${took}).`)
  else console.log(`\nNothing to do: the places already are as this list says (${took}).`)
  return 0
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new Error('Name one file.')
    return { file, dryRun: values['dry-run'] ?? false, force: values.force ?? false }
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

async function readList(file: string): Promise<PlaceList> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Stop(`${file} cannot be read: ${error.code ?? error.message}.`)
  })
  const read = readPlaceList(parsed(text.replace(/^\uFEFF/, ''), file))
  if (!read.ok) throw wrong(read.problems)
  return read.list
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Stop(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function inWords(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  const { asOf, loaded, count, problems } = error.details
  if (error.code === 'places_list_wrong') return wrong(problems as ListProblem[])
  if (error.code === 'places_list_older') {
    return new Stop(
      `The list is of ${String(asOf)}, older than the one loaded (${String(loaded)}). To take it all the same: --force`,
    )
  }
  if (error.code === 'places_list_ends_many') {
    return new Stop(
      `The list would end ${String(count)} units that it does not name. If it is only a part, say "partial": true in it; ` +
        'if it is meant: --force',
    )
  }
  return error
}

function wrong(problems: readonly ListProblem[]): Stop {
  return new Stop(
    `Nothing was changed. The list has ${problems.length === 1 ? 'a fault' : `${problems.length} faults`}:\n${describeProblems(problems)}`,
  )
}
