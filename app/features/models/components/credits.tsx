import { useWords } from '#app/ui/words.tsx'

type Credit = { id: string; name: string; unit: string }

/** Who wrote the model together with its unit, as each of them wants to be named. */
export function Credits({ credits }: { credits: readonly Credit[] }) {
  const { t } = useWords()
  if (credits.length === 0) return null
  const named = credits.map(({ name, unit }) => (unit ? t('models:coauthor.person', { name, unit }) : name))
  return (
    <p>
      <strong>{t('models:coauthor.by')}:</strong> {named.join('; ')}
    </p>
  )
}
