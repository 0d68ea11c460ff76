// npm run prisma -- generate | drift | migrate dev --name add_x | …
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./prisma-cli.ts')
process.exitCode = await main(process.argv.slice(2))
