import type { ReactNode } from 'react'

import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

export type Tick = {
  value: string
  label: ReactNode
  /** Worded figure: how many this choice would show. */
  count?: string | undefined
  checked: boolean
}

const SHOWN_AT_ONCE = 8

type GroupProps = {
  name: string
  /** Id of the form the boxes belong to, wherever it stands. */
  form: string
  title: string
  ticks: readonly Tick[]
  open?: boolean | undefined
  children?: ReactNode
}

/** One facet as boxes to tick, folded by the browser itself; a long one shows its head, and what is ticked. */
export function TickGroup({ name, form, title, ticks, open = false, children }: GroupProps) {
  const { t } = useWords()
  const chosen = ticks.filter(({ checked }) => checked).length
  const shown = ticks.filter(({ checked }, at) => checked || at < SHOWN_AT_ONCE)
  const rest = ticks.filter((tick) => !shown.includes(tick))
  if (!ticks.length && !children) return null
  const list = (some: readonly Tick[]) => (
    <ul>
      {some.map((tick) => (
        <TickItem key={tick.value} name={name} form={form} tick={tick} />
      ))}
    </ul>
  )
  return (
    <details className="filter" open={open || chosen > 0}>
      <summary>
        {title}
        {chosen > 0 && <span className="count">{chosen}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {shown.length > 0 && list(shown)}
        {rest.length > 0 && (
          <details className="filter-rest">
            <summary>{t('common:filter.more', { count: rest.length })}</summary>
            {list(rest)}
          </details>
        )}
        {children}
      </fieldset>
    </details>
  )
}

function TickItem({ name, form, tick }: { name: string; form: string; tick: Tick }) {
  return (
    <li>
      <label className="tick">
        <input type="checkbox" name={name} value={tick.value} form={form} defaultChecked={tick.checked} />
        <span>{tick.label}</span>
        {tick.count !== undefined && <span className="count">{tick.count}</span>}
      </label>
    </li>
  )
}

type LayoutProps = {
  /** Heading of the filters, folded away on small screens. */
  title: string
  /** How many are chosen: shown while they are folded. */
  chosen?: number | undefined
  /** Id of the form that the filters belong to. */
  form: string
  filters: ReactNode
  children: ReactNode
}

/** Filters beside a list of results; the button that applies them stays in sight. */
export function FilteredList({ title, chosen = 0, form, filters, children }: LayoutProps) {
  const { t } = useWords()
  return (
    <div className="filtered">
      <section className="filters" aria-label={title}>
        <details className="fold">
          <summary>
            <Icon name="filter" />
            {title}
            {chosen > 0 && <span className="count">{chosen}</span>}
          </summary>
          <div className="fold-body">{filters}</div>
          <div className="filters-apply">
            <Button form={form}>{t('common:filter.apply')}</Button>
          </div>
        </details>
      </section>
      <div className="filtered-results">{children}</div>
    </div>
  )
}
