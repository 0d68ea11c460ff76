/** What a form held when it was sent after its session had ended: names with their texts, in the order of the form. */
export type Unsent = { fields: [name: string, text: string][] }

/** Fields that pages put into their forms themselves: without any others, nothing would be lost. */
const carried = ['version', 'formKey', 'next', 'autosave', '__intent__']
/** Never written into a page. */
const secret = ['password', 'current']

export function unsentOf(form: FormData): Unsent | null {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const fields = texts.filter(([name]) => !secret.includes(name))
  return fields.some(([name, text]) => !carried.includes(name) && text !== '') ? { fields } : null
}

export function isUnsent(value: unknown): value is Unsent {
  return typeof value === 'object' && value !== null && 'fields' in value && Array.isArray(value.fields)
}
