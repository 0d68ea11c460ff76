import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import { SuccessSentence } from '#app/features/replications/components/success-sentence.tsx'
import { WorkedWords } from '#app/features/replications/components/worked-words.tsx'
import type { lineageSummary, latestPlaces } from '#app/features/replications/lineage-queries.server.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

export type LineageFacts = Awaited<ReturnType<typeof lineageSummary>> & {
  latest: Awaited<ReturnType<typeof latestPlaces>>
}
type Props = { slug: string; lineage: LineageFacts }

/** What a model's own page says of who replicated it; the rest is a page of its own, however long the line. */
export function LineageSummary({ slug, lineage: { direct, whole, generations, latest } }: Props) {
  const { t, href } = useWords()
  if (!whole.total) return <p>{t('replications:lineage.none')}</p>
  return (
    <>
      <p>
        {t('replications:lineage.direct', { count: direct.total })} <SuccessSentence rate={direct} />
      </p>
      {generations > 1 && <p>{t('replications:lineage.whole', { count: whole.total, generations })}</p>}
      <h3>{t('replications:lineage.latest')}</h3>
      <ul className="lineage-latest">
        {latest.map(({ id, place, state, outcome }) => (
          <li key={id}>
            <a href={href(`/replications/${id}`)}>
              <PlaceName unit={place} />
            </a>{' '}
            <StateBadge state={state} /> {outcome && <WorkedWords {...outcome} />}
          </li>
        ))}
      </ul>
      <p>
        <a href={href(`/models/${slug}/lineage`)}>{t('replications:lineage.seeAll')}</a>
      </p>
    </>
  )
}
