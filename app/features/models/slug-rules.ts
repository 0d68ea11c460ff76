import { slugify } from '#app/lib/slugs.ts'

// Without i, l, o and u: nothing to mistake for another, hardly a word to be made.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const SUFFIX_LENGTH = 8

/** A random ending that sets apart two models of the same title. */
export function newSuffix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SUFFIX_LENGTH))
  return [...bytes].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

/** The address of a model that was never published; its title may still change. */
export function draftSlug(): string {
  return `ban-thao-${newSuffix()}`
}

/** The address a model gets when first published, and keeps. */
export function publishedSlug(title: string, suffix = newSuffix()): string {
  return `${slugify(title, 'mo-hinh')}-${suffix}`
}
