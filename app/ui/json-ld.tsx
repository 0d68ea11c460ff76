import { jsonLd } from '#app/lib/json-ld.ts'
import type { LinkedThing } from '#app/lib/json-ld.ts'
import { useNonce } from '#app/ui/of-response.tsx'

/** What a page is about, for machines that read pages. Data, not a script: nothing runs. */
export function JsonLd({ things }: { things: readonly LinkedThing[] }) {
  const nonce = useNonce()
  const html = { __html: jsonLd(things) }
  return <script type="application/ld+json" nonce={nonce || undefined} dangerouslySetInnerHTML={html} />
}
