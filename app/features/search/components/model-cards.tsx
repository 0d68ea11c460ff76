import { EvidenceBadge } from '#app/features/models/components/evidence.tsx'
import type { CardFacts } from '#app/features/search/model-cards.ts'
import { formatMoneyShort, formatNumber } from '#app/lib/format.ts'
import type { WordKey } from '#app/lib/words.ts'
import { Marked } from '#app/ui/marked.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { ModelCard } from '#app/ui/front.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

const CARD_WIDTH = 400

type Props = {
  cards: readonly CardFacts[]
  level?: 2 | 3
  /** Inside a form: each card can be ticked, by its address. */
  choose?: boolean
  rows?: boolean
}

export function ModelCards({ cards, level = 3, choose = false, rows = false }: Props) {
  const { t, lang, href } = useWords()
  return (
    <CardGrid rows={rows}>
      {cards.map((card) => (
        <ModelCard
          key={card.slug}
          level={level}
          model={{
            href: href(`/models/${card.slug}`),
            title: card.marked ? <Marked pieces={card.marked.title} /> : card.title,
            summary: card.marked ? (
              <p className="card-text">
                <Marked pieces={card.marked.text} />
              </p>
            ) : (
              card.summary
            ),
            category: card.category,
            categoryLabel: t(`taxonomy:category.${card.category}` as WordKey),
            place: <PlaceName unit={card.unit} />,
            households: t('search:households', {
              count: card.households,
              shown: formatNumber(card.households, lang),
            }),
            costLabel: t('search:costPerHousehold', {
              amount: formatMoneyShort(card.costPerHouseholdVnd, lang),
            }),
            photo: card.photo && cardPhoto(card.photo),
            replications: card.replications
              ? t('replications:lineage.count', { count: card.replications })
              : null,
            choice: choose && (
              <label className="card-choice">
                <input type="checkbox" name="m" value={card.slug} />
                <span aria-hidden="true">{t('models:compare.choose')}</span>
                <span className="visually-hidden">
                  {t('models:compare.chooseLabel', { title: card.title })}
                </span>
              </label>
            ),
            badge: <Badges card={card} />,
          }}
        />
      ))}
    </CardGrid>
  )
}

function Badges({ card: { evidence, example, fit } }: { card: CardFacts }) {
  const { t } = useWords()
  return (
    <>
      {fit && (
        <Tag tone={fitTones[fit.verdict]}>
          {t('profiles:fit.card', {
            verdict: t(`profiles:fit.verdict.${fit.verdict}`),
            for: fit.for,
            against: fit.against,
            unknown: fit.unknown,
          })}
        </Tag>
      )}
      <EvidenceBadge level={evidence} />
      {example && <Tag>{t('search:example')}</Tag>}
    </>
  )
}

const fitTones = { fits: 'leaf', consider: 'straw', unclear: 'plain', hardly: 'clay' } as const

function cardPhoto({ fileId, width, height, alt }: NonNullable<CardFacts['photo']>) {
  const shown = Math.min(CARD_WIDTH, width)
  return {
    src: `/files/${fileId}/${CARD_WIDTH}.webp`,
    width: shown,
    height: Math.round((height * shown) / width),
    alt,
  }
}
