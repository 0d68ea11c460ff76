import type { ReactNode } from 'react'
import { labelOf } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { resultSentence } from '#app/features/models/result-words.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import { shortened } from '#app/lib/shortened.ts'
import { useWords } from '#app/ui/words.tsx'

type Leaflet = {
  view: ModelView
  /** In plain words; only the beginning fits. */
  risks: string
  place: string
  number: number
  publishedAt: string
  /** Of the model's page, to be typed by hand. */
  address: string
  example: boolean
}

// What one A4 page in large type can hold; the address leads to the rest.
const STEPS_SHOWN = 8
const STEP_LETTERS = 160
const RESULTS_SHOWN = 4
const RISK_LETTERS = 320

/** A model for the wall of a village house: large, short, and nothing to press. */
export function LeafletSheet({ leaflet }: { leaflet: Leaflet }) {
  const { t, lang } = useWords()
  const { view, risks, place, number, publishedAt, address, example } = leaflet
  const more = view.steps.length - STEPS_SHOWN
  return (
    <article className="leaflet">
      {example && <p>{t('models:read.exampleText')}</p>}
      <Part title={t('models:leaflet.what')}>
        <p>{view.summary}</p>
      </Part>
      <div className="leaflet-pair">
        <Part title={t('models:leaflet.who')}>
          <p>{view.beneficiaries.map((id) => labelOf(t, 'beneficiary', id)).join(', ')}</p>
          <p>
            {t('models:leaflet.households', {
              count: view.households ?? 0,
              months: formatNumber(view.months ?? 0, lang),
            })}
          </p>
        </Part>
        <Cost view={view} />
      </div>
      <Part title={t('models:leaflet.steps')}>
        <ol>
          {view.steps.slice(0, STEPS_SHOWN).map((step, at) => (
            <li key={at}>{shortened(step, STEP_LETTERS)}</li>
          ))}
        </ol>
        {more > 0 && <p>{t('models:leaflet.moreSteps', { count: more })}</p>}
      </Part>
      <Part title={t('models:leaflet.results')}>
        <ul>
          {view.results.slice(0, RESULTS_SHOWN).map((row, at) => (
            <li key={at}>{resultSentence(row, lang)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('models:leaflet.risks')}>
        <Risks text={shortened(risks, RISK_LETTERS)} />
      </Part>
      <Part title={t('models:leaflet.more')}>
        <p className="leaflet-address">{address}</p>
        <p>{t('models:leaflet.source', { place, number, date: formatDate(publishedAt, lang) })}</p>
      </Part>
    </article>
  )
}

function Cost({ view: { totals } }: { view: ModelView }) {
  const { t, lang } = useWords()
  return (
    <Part title={t('models:leaflet.cost')}>
      <p>
        <strong>{totals ? formatMoney(totals.perHouseholdVnd, lang) : t('models:read.unknown')}</strong>
      </p>
      <ul>
        {totals?.byFunding.map(({ funding, perHouseholdVnd }) => (
          <li key={funding}>
            {t('models:leaflet.costLine', {
              amount: formatMoney(perHouseholdVnd, lang),
              funding: labelOf(t, 'funding', funding),
            })}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** List items without their marks, and paragraphs: each on a line of its own. */
function Risks({ text }: { text: string }) {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(-|\d+\.)\s+/, ''))
  return (
    <ul>
      {lines.filter(Boolean).map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
