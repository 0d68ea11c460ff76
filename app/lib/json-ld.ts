export type LinkedThing = { '@type': string; [property: string]: unknown }

const unsafe = /[<>&\u2028\u2029]/g

/**
 * Things as JSON-LD for a `<script>`: no text in it can end the script or begin a comment, and every reader of JSON
 * gets the same text back.
 */
export function jsonLd(things: readonly LinkedThing[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  return json.replace(unsafe, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

type Step = { name: string; url: string }

/** The way from the front page to a page. */
export function breadcrumbs(steps: readonly Step[]): LinkedThing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url,
    })),
  }
}
