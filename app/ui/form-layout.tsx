import type { ReactNode } from 'react'

type SectionProps = { title: ReactNode; hint?: ReactNode; id?: string | undefined; children: ReactNode }

/** A part of a long form, with a heading. */
export function FormSection({ title, hint, id, children }: SectionProps) {
  return (
    <section className="form-section" id={id}>
      <h2>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}

/** Fields that belong together, side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>
}

type RowProps = { legend: ReactNode; remove?: ReactNode; children: ReactNode }

/** One of several alike: a cost line, a step, a result. */
export function RepeatedFields({ legend, remove, children }: RowProps) {
  return (
    <fieldset className="repeated">
      <legend>{legend}</legend>
      {children}
      {remove && <div className="repeated-remove">{remove}</div>}
    </fieldset>
  )
}

/** The buttons a form ends with; the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}
