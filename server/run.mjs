// node server/run.mjs <command> [arguments]: runs one of the programs in this directory.
import { loadDotEnv } from './dot-env.mjs'
import { ROOT, tooOld } from './install.mjs'
import { explain } from './steps.mjs'

process.chdir(ROOT)
// Notices about libraries' coming versions are for whoever develops, not for whoever operates.
process.noDeprecation = process.env.NODE_ENV !== 'development'
try {
  const sentence = tooOld()
  if (sentence) throw Object.assign(new Error(sentence), { name: 'Stop' })
  loadDotEnv()
  const { register } = await import('tsx/esm/api').catch(() => {
    throw Object.assign(new Error('The packages are not installed yet. Run: npm ci'), { name: 'Stop' })
  })
  register()
  const { runCommand } = await import('./commands.ts')
  const [name = '', ...args] = process.argv.slice(2)
  process.exit(await runCommand(name, args))
} catch (error) {
  process.exit(explain(error))
}
