import type { UnitHistory, UnitView } from '#app/features/places/queries.server.ts'
import { isRegion } from '#app/features/places/rules.ts'
import { formatDate } from '#app/lib/format.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { unit: UnitView; history: UnitHistory }

export function UnitFacts({ unit, history }: Props) {
  const { t, lang, href } = useWords()
  const items = [
    { label: t('places:unit.kind'), value: t(`places:kinds.${unit.kind}`) },
    { label: t('places:unit.code'), value: unit.code },
    history.aliases.length > 0 && { label: t('places:unit.otherCodes'), value: history.aliases.join(', ') },
    unit.province && {
      label: t('places:unit.province'),
      value: (
        <a href={href(`/places/${unit.province.code}`)}>
          <PlaceName unit={unit.province} />
        </a>
      ),
    },
    isRegion(unit.region) && { label: t('places:regionLabel'), value: t(`places:regions.${unit.region}`) },
    unit.nameEn !== null &&
      lang === 'vi' && { label: t('places:unit.nameEn'), value: <span lang="en">{unit.nameEn}</span> },
    { label: t('places:unit.since'), value: formatDate(unit.validFrom, lang) },
    unit.legalBasis !== null && {
      label: t('places:unit.basis'),
      value: <span lang="vi">{unit.legalBasis}</span>,
    },
  ]
  return <Facts items={items.filter((item) => item !== false && item !== null)} />
}

type EndedProps = { unit: UnitView; successor: UnitView | null }

/** Says that a unit is no more, and which one it became. */
export function EndedNotice({ unit, successor }: EndedProps) {
  const { t, lang, href } = useWords()
  if (unit.validTo === null) return null
  return (
    <Notice kind="warning" title={t('places:unit.ended', { date: formatDate(unit.validTo, lang) })}>
      <p>
        {successor ? (
          <>
            {t('places:unit.successor')}{' '}
            <a href={href(`/places/${successor.code}`)}>
              <PlaceName unit={successor} />
            </a>
          </>
        ) : (
          t('places:unit.endedText')
        )}
      </p>
    </Notice>
  )
}
