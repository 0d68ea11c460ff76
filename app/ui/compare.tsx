import type { ReactNode } from 'react'

type Side = { title: ReactNode; body: ReactNode }

/** Two texts side by side, one under the other on a phone: a conflict, two revisions. */
export function Compare({ left, right }: { left: Side; right: Side }) {
  return (
    <div className="compare">
      {[left, right].map((side, at) => (
        <section key={at}>
          <h2>{side.title}</h2>
          {side.body}
        </section>
      ))}
    </div>
  )
}

/** Up to four texts beside one another, under a heading of the page. */
export function SideBySide({ items }: { items: readonly Side[] }) {
  return (
    <div className="compare compare-many">
      {items.map((side, at) => (
        <section key={at}>
          <h3>{side.title}</h3>
          {side.body}
        </section>
      ))}
    </div>
  )
}
