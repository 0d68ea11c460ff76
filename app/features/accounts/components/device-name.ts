import { deviceOf } from '#app/features/accounts/device-rules.ts'
import type { Words } from '#app/lib/words.ts'

export function deviceName(userAgent: string, t: Words): string {
  const device = deviceOf(userAgent)
  return device ? t('accounts:account.on', device) : t('accounts:account.unknownDevice')
}
