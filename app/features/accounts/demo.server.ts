import { DEMO_PASSWORD, demoAccounts } from '#app/features/accounts/demo-rules.ts'
import { env } from '#app/platform/env.server.ts'

/** What the sign-in page of a trial installation tells everybody; null anywhere else. */
export function demoSignIns() {
  return env.DEMO ? { password: DEMO_PASSWORD, accounts: demoAccounts } : null
}

/** Letters lie open to everybody only where they are invented and never leave the house. */
export function isMailboxOpen(): boolean {
  return env.DEMO && !env.SMTP_URL
}
