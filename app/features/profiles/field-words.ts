import type { Words } from '#app/lib/words.ts'
import { factKinds } from '#app/features/profiles/schema.ts'

const counted = ['year', 'households', 'poor', 'nearPoor'] as const
const dated = ['zoneBasis', 'validFrom', 'source'] as const

/** What a form calls a field, for the list of what is wrong with it. */
export function fieldLabel(name: string, t: Words): string | undefined {
  const kind = factKinds.find((one) => one === (name === 'zones' ? 'zone' : name))
  if (kind) return t(`profiles:kind.${kind}`)
  const count = counted.find((one) => one === name)
  if (count) return t(`profiles:yearForm.${count}`)
  const date = dated.find((one) => one === name)
  return date && t(`profiles:form.${date}`)
}
