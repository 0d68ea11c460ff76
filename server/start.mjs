// npm start, npm run dev: everything from a bare clone to a served site.
import { ensureInstalled, ROOT, tooOld } from './install.mjs'
import { explain, say } from './steps.mjs'
import { loadDotEnv } from './dot-env.mjs'

process.chdir(ROOT)
try {
  const sentence = tooOld()
  if (sentence) throw Object.assign(new Error(sentence), { name: 'Stop' })
  say('Chung Tay')
  await ensureInstalled()
  loadDotEnv()
  const { register } = await import('tsx/esm/api')
  register()
  const { launch } = await import('./launch.ts')
  process.exit(await launch({ dev: process.argv.includes('--dev') }))
} catch (error) {
  process.exit(explain(error))
}
