// What the launcher says while it works: one line a step, with the time it took.
const started = performance.now()
const HEARTBEAT_MS = 10_000

export const say = (text = '') => process.stdout.write(`${text}\n`)
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
export const sinceStart = () => seconds(performance.now() - started)

/** Runs `work` under a label; `work` is handed a function for a word or two on what came of it. */
export async function step(label, work) {
  const began = performance.now()
  const took = () => seconds(performance.now() - began)
  const alive = setInterval(() => say(`  … ${label}: ${took()} so far`), HEARTBEAT_MS)
  try {
    let noted = ''
    const outcome = await work((words) => (noted = `${words}, `))
    say(`  ${label}: ${noted}${took()}`)
    return outcome
  } finally {
    clearInterval(alive)
  }
}

/** Shows an expected reason as its sentence, anything else with its stack; the exit code. */
export function explain(error) {
  const expected = ['Stop', 'WrongSetting', 'Refusal'].includes(error?.name)
  process.stderr.write(`\n${expected ? error.message : (error?.stack ?? error)}\n`)
  // EX_CONFIG of sysexits.h: starting again without a change is pointless, and the launcher does not.
  return error?.name === 'WrongSetting' ? 78 : 1
}
