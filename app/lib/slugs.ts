import { fold } from '#app/lib/fold.ts'

const LONGEST_SLUG = 80

/** `Nuôi bò ở Ea H'Leo` → `nuoi-bo-o-ea-hleo`: at most 80 characters, cut between syllables, never empty. */
export function slugify(title: string, whenNothingIsLeft = 'muc'): string {
  const syllables = fold(title)
    .split(' ')
    .map((syllable) => syllable.replace(/[^a-z0-9]+/g, ''))
    .filter((syllable) => syllable !== '')
  let slug = syllables[0]?.slice(0, LONGEST_SLUG) ?? whenNothingIsLeft
  for (const syllable of syllables.slice(1)) {
    if (slug.length + 1 + syllable.length > LONGEST_SLUG) break
    slug = `${slug}-${syllable}`
  }
  return slug
}
