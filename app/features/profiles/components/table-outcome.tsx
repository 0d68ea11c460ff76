import type { WordedFault } from '#app/features/profiles/fault-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  outcome: {
    dry: boolean
    recorded: number
    unchanged: number
    bad: number
    faults: readonly WordedFault[]
    /** The whole list as a file. */
    list: string | null
  }
}

/** What came of a table that was sent. */
export function TableOutcome({ outcome }: Props) {
  const { t } = useWords()
  const { dry, recorded, unchanged, bad, faults, list } = outcome
  const title = dry ? t('profiles:table.dryOutcome', { recorded }) : t('profiles:table.outcome', { recorded })
  return (
    <>
      <Notice kind={bad > 0 ? 'warning' : 'success'} title={title}>
        {t('profiles:table.counts', { unchanged, bad })}
      </Notice>
      {list && (
        <section aria-labelledby="bad">
          <h2 id="bad">{t('profiles:table.bad')}</h2>
          {faults.length < bad && <p>{t('profiles:table.shown', { count: faults.length })}</p>}
          <DataTable
            caption={t('profiles:table.bad')}
            captionHidden
            head={[t('profiles:table.row'), t('profiles:table.columnHead'), t('profiles:table.reason')]}
            rows={faults.map(({ line, name, reason }) => [
              line,
              name || t('profiles:table.wholeRow'),
              reason,
            ])}
          />
          <p>
            <a href={list} download={t('profiles:table.faultsFile')}>
              {t('profiles:table.download')}
            </a>
          </p>
        </section>
      )}
    </>
  )
}
