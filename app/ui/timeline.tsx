import type { ReactNode } from 'react'

export type TimelineItem = {
  /** Machine date (ISO) and how it reads. */
  date: string
  dateLabel: string
  title: ReactNode
  tone?: 'plain' | 'good' | 'bad' | undefined
  body?: ReactNode
}

/** What happened when: progress of a replication, history of a model. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item, at) => (
        <li key={at} className={`timeline-${item.tone ?? 'plain'}`}>
          <time dateTime={item.date}>{item.dateLabel}</time>
          <p className="timeline-title">{item.title}</p>
          {typeof item.body === 'string' ? <p>{item.body}</p> : item.body}
        </li>
      ))}
    </ol>
  )
}

type ProgressProps = { value: number; max: number; label: ReactNode; id: string }

/** How much of a plan is done, in words and as a bar. */
export function ProgressBar({ value, max, label, id }: ProgressProps) {
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  )
}
