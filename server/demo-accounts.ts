import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { DEMO_PASSWORD, demoAccounts } from '#app/features/accounts/demo-rules.ts'
import { grantsOf } from '#app/features/accounts/grant-queries.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { credentialsOf } from '#app/features/accounts/queries.server.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { Stop } from './stop.ts'

/** Makes the accounts of a trial that are not there yet, with the roles each lacks. */
export async function ensureDemoAccounts(): Promise<void> {
  if (!env.DEMO) throw new Stop('Demo accounts have a public password; they are made in demo mode only.')
  const operator = systemActor('demo')
  for (const { email, name, homeUnitCode, roles } of demoAccounts) {
    const known = await credentialsOf(email)
    const id =
      known?.id ??
      (await createAccount(operator, { email, name, homeUnitCode, password: DEMO_PASSWORD })).accountId
    const held = await grantsOf(id)
    for (const { role, unitCode } of roles) {
      if (held.some((grant) => grant.role === role && grant.unit.code === unitCode)) continue
      await grantRole(operator, { email, role, unitCode, endsOn: null }, 'vi')
    }
  }
}
