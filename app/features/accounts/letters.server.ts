import type { Lang } from '#app/lib/languages.ts'
import { inLang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'

type Kind =
  | 'verify'
  | 'reset'
  | 'already'
  | 'password_changed'
  | 'role_granted'
  | 'role_ended'
  | 'coauthor_invited'
  | 'reports_due'

type Letter = {
  kind: Kind
  /** One letter per key, however often it is written. */
  key: string
  to: string
  lang: Lang
  /** Never what a stranger typed: a letter in our name must not carry their words to a third person. */
  values?: Record<string, string>
}

/** Puts a letter down in the transaction that gave cause to it; the worker sends it after the commit. */
export async function writeLetter(tx: Tx, { kind, key, to, lang, values = {} }: Letter): Promise<void> {
  const t = wordsFor(lang)
  const subject = t(`accounts:letters.${kind}.subject`)
  await postLetter(tx, { key, to, lang, subject, body: t(`accounts:letters.${kind}.text`, values) })
}

type Worded = Pick<Letter, 'key' | 'to' | 'lang'> & {
  subject: string
  body: string
  /** Where letters like this one are stopped: mail programs show it as a button. */
  stopLink?: string
}

/** The same for a letter that its own room has worded. */
export async function postLetter(tx: Tx, { key, to, lang, subject, body, stopLink }: Worded): Promise<void> {
  const signature = wordsFor(lang)('accounts:letters.signature', { origin: canonicalOrigin() })
  const text = `${body}\n\n${signature}\n`
  await putDown(tx, [{ key, to, subject, text, stopLink: stopLink ?? null }])
}

type Written = { key: string; to: string; subject: string; text: string; stopLink?: string | null }

/** How many of these letters were not there yet. */
export async function putDown(tx: Tx, letters: readonly Written[]): Promise<number> {
  const { count } = await tx.letter.createMany({ data: [...letters], skipDuplicates: true })
  return count
}

/** The keys of letters about one's work begin so; their readers may stop them. */
export const NEWS = 'news:'

/** Links in letters lead to the configured address, never to the host a request happened to name. */
export function linkTo(path: string, lang: Lang, query: Record<string, string> = {}): string {
  const url = new URL(inLang(path, lang), canonicalOrigin())
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

function canonicalOrigin(): string {
  return env.ORIGIN ?? `http://localhost:${env.PORT}`
}
