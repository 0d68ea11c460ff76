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
