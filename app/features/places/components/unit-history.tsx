import type { UnitHistory as History, UnitView } from '#app/features/places/queries.server.ts'
import { formatDate } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { unit: UnitView; history: History }

/** States a unit has left, units it replaced, and the older units it was made of. */
export function UnitHistory({ unit, history }: Props) {
  const { t } = useWords()
  const { past, replaces, formerNames } = history
  if (past.length + replaces.length + formerNames.length === 0) return null
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('places:unit.history')}</h2>
      {past.length > 0 && <PastStates unit={unit} past={past} />}
      {replaces.length > 0 && <Replaced units={replaces} />}
      <FormerNames names={formerNames} />
    </section>
  )
}

function PastStates({ unit, past }: { unit: UnitView; past: History['past'] }) {
  const { t, lang } = useWords()
  const day = (date: string) => formatDate(date, lang)
  const now = {
    date: unit.validFrom,
    dateLabel: day(unit.validFrom),
    title: t('places:unit.nowSince'),
    tone: 'good' as const,
    body: unit.legalBasis ?? '',
  }
  const before = past.map(({ validFrom, validTo, kind, name, legalBasis }) => ({
    date: validFrom,
    dateLabel: day(validFrom),
    title: t(`common:place.${kind}`, { name }),
    body: [t('places:unit.wasUntil', { to: day(validTo) }), legalBasis].filter(Boolean).join('. '),
  }))
  return <Timeline items={unit.validTo === null ? [now, ...before] : before} />
}

function Replaced({ units }: { units: readonly UnitView[] }) {
  const { t, href } = useWords()
  return (
    <>
      <h3>{t('places:unit.replaces')}</h3>
      <ul>
        {units.map((unit) => (
          <li key={unit.code}>
            <a href={href(`/places/${unit.code}`)}>
              <PlaceName unit={unit} />
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const levels = [
  ['commune', 'formedFromCommunes'],
  ['district', 'formedFromDistricts'],
  ['province', 'formedFromProvinces'],
] as const

function FormerNames({ names }: { names: History['formerNames'] }) {
  const { t } = useWords()
  if (names.length === 0) return null
  const shown = ({ name, partial }: (typeof names)[number]) =>
    partial ? t('places:unit.part', { name }) : name
  return (
    <>
      <h3>{t('places:unit.formedFrom')}</h3>
      <ul>
        {levels.map(([level, key]) => {
          const own = names.filter((name) => name.level === level)
          return (
            own.length > 0 && (
              <li key={level}>{t(`places:unit.${key}`, { names: own.map(shown).join(', ') })}</li>
            )
          )
        })}
      </ul>
    </>
  )
}
