import type { WordListName } from '#app/features/search/word-lists.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { rules: readonly { id: string; list: WordListName; line: string }[] }

/** The lines that were added, each a way to take it out again. */
export function WordsTable({ rules }: Props) {
  const { t, href } = useWords()
  return (
    <DataTable
      caption={t('search:words.added')}
      head={[t('search:words.list'), t('search:words.line'), t('search:words.action')]}
      rows={rules.map(({ id, list, line }) => {
        const shown = line.split('\t').filter(Boolean).join(' = ')
        return [
          t(`search:words.lists.${list}`),
          shown,
          <form key="action" method="post" action={href(`/search-words/${id}/removal`)}>
            <Button variant="secondary" label={t('search:words.removeThis', { line: shown })}>
              {t('search:words.remove')}
            </Button>
          </form>,
        ]
      })}
    />
  )
}
