import type { ReactNode } from 'react'

export type Fact = { label: ReactNode; value: ReactNode }

type Props = { items: readonly Fact[] }

export function Facts({ items }: Props) {
  return (
    <dl className="facts">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
