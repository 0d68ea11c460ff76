import type { Compared } from '#app/features/replications/components/model-comparison.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What is compared, each with the way to it and the way out. */
export function ComparedModels({ models }: { models: readonly (Compared & { example: boolean })[] }) {
  const { t, href } = useWords()
  const without = (slug: string) =>
    models.filter((other) => other.slug !== slug).map((other) => `m=${encodeURIComponent(other.slug)}`)
  return (
    <section aria-label={t('models:compare.models')}>
      <ol>
        {models.map(({ slug, view, example }) => (
          <li key={slug}>
            <a href={href(`/models/${slug}`)}>{view.title}</a> {example && <>({t('models:read.example')}) </>}
            {models.length > 1 && (
              <a
                className="compare-drop"
                href={href(`/models/compare?${without(slug).join('&')}`)}
                aria-label={t('models:compare.dropLabel', { title: view.title })}
              >
                {t('models:compare.drop')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
