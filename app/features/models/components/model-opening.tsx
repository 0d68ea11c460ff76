import { labelOf } from '#app/features/models/labels.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { photoOf } from '#app/features/models/photo-address.ts'
import { formatDate, formatMoneyShort, formatNumber } from '#app/lib/format.ts'
import { KeyNumbers, LeadPicture } from '#app/ui/article.tsx'
import { CategoryArt } from '#app/ui/category-art.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { Tag, Tags } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The first picture and the figures by which others judge whether to read on. */
export function ModelOpening({ view, unit }: { view: ModelView; unit: NamedUnit }) {
  const { t, lang } = useWords()
  const [first] = view.pictures
  const unknown = t('models:read.unknown')
  return (
    <>
      {first ? (
        <LeadPicture caption={first.caption || undefined}>
          <PhotoImage photo={photoOf(first)} eager />
        </LeadPicture>
      ) : (
        view.category && (
          <LeadPicture>
            <CategoryArt category={view.category} eager />
          </LeadPicture>
        )
      )}
      <KeyNumbers
        items={[
          {
            label: t('models:read.households'),
            value: view.households === null ? unknown : formatNumber(view.households, lang),
          },
          {
            label: t('models:read.perHousehold'),
            value: view.totals ? formatMoneyShort(view.totals.perHouseholdVnd, lang) : unknown,
          },
          {
            label: t('models:read.total'),
            value: view.totals ? formatMoneyShort(view.totals.totalVnd, lang) : unknown,
          },
          {
            label: t('models:read.months'),
            value: view.months === null ? unknown : t('models:read.monthsValue', { count: view.months }),
          },
          { label: t('models:read.startedOn'), value: formatDate(view.startedOn, lang) || unknown },
          { label: t('models:read.place'), value: <PlaceName unit={unit} /> },
        ]}
      />
    </>
  )
}

const lists = [
  { name: 'beneficiaries', kind: 'beneficiary', param: 'beneficiary' },
  { name: 'indicators', kind: 'indicator', param: 'indicator' },
  { name: 'terrain', kind: 'terrain', param: 'terrain' },
  { name: 'hazards', kind: 'hazard', param: 'hazard' },
] as const satisfies { name: keyof ModelView; kind: LabelKind; param: string }[]

/** Each word leads to the other models it holds for. */
export function ModelAudience({ view }: { view: ModelView }) {
  const { t, href } = useWords()
  const items = lists
    .filter(({ name }) => view[name].length > 0)
    .map(({ name, kind, param }) => ({
      label: t(`models:field.${name}`),
      value: (
        <Tags>
          {view[name].map((id) => (
            <Tag key={id} href={href(`/models?${param}=${id}`)}>
              {labelOf(t, kind, id)}
            </Tag>
          ))}
        </Tags>
      ),
    }))
  const tags = view.tags.map((tag) => (
    <Tag key={tag} href={href(`/models?q=${encodeURIComponent(tag)}`)}>
      {tag}
    </Tag>
  ))
  return (
    <Facts
      items={tags.length ? [...items, { label: t('models:field.tags'), value: <Tags>{tags}</Tags> }] : items}
    />
  )
}
