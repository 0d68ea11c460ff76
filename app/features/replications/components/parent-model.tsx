import { useWords } from '#app/ui/words.tsx'

type Props = { parent: { planId: string; slug: string; title: string } }

/** Where a model came from: the one that was replicated, and the plan by which it was. */
export function ParentModel({ parent: { planId, slug, title } }: Props) {
  const { t, href } = useWords()
  return (
    <p>
      {t('replications:lineage.parent')}{' '}
      <a href={href(`/models/${slug}`)} lang="vi">
        {title}
      </a>
      {' – '}
      <a href={href(`/replications/${planId}`)}>{t('replications:lineage.parentPlan')}</a>.
    </p>
  )
}
