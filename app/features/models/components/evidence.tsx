import type { Evidence, EvidenceLevel } from '#app/features/models/evidence-rules.ts'
import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import { formatDate } from '#app/lib/format.ts'
import type { TagTone } from '#app/ui/tag.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

const tones: Record<EvidenceLevel, TagTone> = {
  declared: 'plain',
  documented: 'straw',
  verified: 'indigo',
  replicated: 'leaf',
  sustained: 'leaf',
}

/** The level in a word; with `href`, the way to what it means. */
export function EvidenceBadge({ level, href }: { level: EvidenceLevel; href?: string | undefined }) {
  const { t } = useWords()
  return (
    <Tag tone={tones[level]} href={href}>
      {t('models:evidence.badge', { level: t(`models:evidence.level.${level}`) })}
    </Tag>
  )
}

/** Who verified the published revision, in whose name and when; the unit is named in words. */
export type Verified = { number: number; unit: string; decidedAt: string }

type Props = { evidence: Evidence; verified: Verified | null }

/** What the level rests on, and what would lift it. */
export function EvidenceStory({ evidence: { level, lift }, verified }: Props) {
  const { t, lang } = useWords()
  const name = (some: EvidenceLevel) => t(`models:evidence.level.${some}`)
  const next = evidenceLevels[evidenceLevels.indexOf(level) + 1]
  return (
    <>
      <p>
        <EvidenceBadge level={level} />
      </p>
      <p>{t(`models:evidence.meaning.${level}`)}</p>
      {verified && (
        <p>
          {t('models:evidence.verifiedBy', {
            number: verified.number,
            unit: verified.unit,
            date: formatDate(verified.decidedAt, lang),
          })}
        </p>
      )}
      {next ? (
        <>
          <p>{t('models:evidence.next', { level: name(next) })}</p>
          <LiftList lift={lift} />
        </>
      ) : (
        <p>{t('models:evidence.top')}</p>
      )}
      <p className="soft">{t('models:evidence.how', { levels: evidenceLevels.map(name).join(' < ') })}</p>
    </>
  )
}

export function LiftList({ lift }: { lift: Evidence['lift'] }) {
  const { t } = useWords()
  return (
    <div className="prose">
      <ul>
        {lift.map((code) => (
          <li key={code}>{t(`models:evidence.lift.${code}`)}</li>
        ))}
      </ul>
    </div>
  )
}
