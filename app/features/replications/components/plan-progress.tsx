import { TextLines } from '#app/features/replications/components/audience-field.tsx'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate } from '#app/lib/format.ts'
import { Gallery } from '#app/ui/article.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { planId: string; entries: PlanFacts['progress']; mayReport: boolean }

/** What was done when, with its photos. */
export function PlanProgress({ planId, entries, mayReport }: Props) {
  const { t, lang, href } = useWords()
  if (!entries.length) return <p>{t('replications:plan.noProgress')}</p>
  return (
    <Timeline
      items={entries.map(({ id, on, text, households, photos }) => ({
        date: on,
        dateLabel: formatDate(on, lang),
        title: t('replications:plan.householdsTaking', { count: households }),
        body: (
          <>
            <TextLines text={text} />
            <Gallery
              photos={photos.map(({ caption, ...photo }) => ({ ...photo, caption: caption || undefined }))}
            />
            {mayReport && (
              <p>
                <a
                  href={href(`/replications/${planId}/progress/${id}/photos`)}
                  aria-label={`${t('replications:plan.photos')}: ${formatDate(on, lang)}`}
                >
                  {t('replications:plan.photos')}
                </a>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
