import type { ModelHits } from '#app/features/search/engine.ts'
import type { Words } from '#app/lib/words.ts'
import type { Actor } from '#app/permissions/actor.ts'

/** Something beside models that answers a search, as a link with a line below it. */
export type FoundThing = { path: string; title: string; note: string | null }

type Asked = { actor: Actor; q: string; hits: ModelHits; t: Words }

/** A kind of thing that is shown above the models when a search names one. */
export type Kind = {
  /** Worded in `search:kinds.<name>`. */
  name: 'places'
  /** The best few; none for most searches. Must show nobody what they may not see. */
  find: (asked: Asked) => Promise<FoundThing[]>
}
