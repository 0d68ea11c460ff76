import type { ReactNode } from 'react'

import type { Photo } from '#app/ui/photo.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { RichTextView } from '#app/ui/rich-text.tsx'
import { useWords } from '#app/ui/words.tsx'

type ArticleProps = {
  /** An InPageNav: beside the text where there is room, above it elsewhere. */
  nav?: ReactNode
  /** Full width above nav and text: photo, key numbers. */
  opening?: ReactNode
  children: ReactNode
}

/** A long page to read, inside Page. */
export function Article({ nav, opening, children }: ArticleProps) {
  return (
    <article className="article">
      {opening && <div className="article-opening">{opening}</div>}
      <div className={nav ? 'article-columns' : undefined}>
        {nav}
        <div className="article-text">{children}</div>
      </div>
    </article>
  )
}

/** The opening picture of an article; a category picture or a photo. */
export function LeadPicture({ caption, children }: { caption?: ReactNode; children: ReactNode }) {
  return (
    <figure className="lead-picture">
      {children}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

export type KeyNumber = { value: ReactNode; label: ReactNode; note?: ReactNode }

export function KeyNumbers({ items }: { items: readonly KeyNumber[] }) {
  return (
    <dl className="key-numbers">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.note && <dd className="key-note">{item.note}</dd>}
        </div>
      ))}
    </dl>
  )
}

type SectionProps = {
  id: string
  title: ReactNode
  /** Draws the section apart: what went wrong, what to watch. */
  tone?: 'plain' | 'caution' | undefined
  children: ReactNode
}

export function SectionBlock({ id, title, tone = 'plain', children }: SectionProps) {
  return (
    <section className={`section section-${tone}`} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

export type GalleryPhoto = Photo & { caption?: ReactNode; href?: string | undefined }

export function Gallery({ photos }: { photos: readonly GalleryPhoto[] }) {
  if (photos.length === 0) return null
  return (
    <ul className="gallery">
      {photos.map(({ caption, href, ...photo }) => (
        <li key={photo.src}>
          <figure>
            {href ? (
              <a href={href}>
                <PhotoImage photo={photo} />
              </a>
            ) : (
              <PhotoImage photo={photo} />
            )}
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}

export type Step = {
  title: ReactNode
  /** When or how long, as a short phrase. */
  when?: ReactNode
  text?: ReactNode
  /** Instead of text, from renderHtml. */
  html?: string | undefined
  /** For milestones of a plan. */
  status?: ReactNode
  done?: boolean | undefined
}

export function Steps({ items }: { items: readonly Step[] }) {
  return (
    <ol className="steps">
      {items.map((step, at) => (
        <li key={at} className={step.done ? 'step-done' : undefined}>
          <h3>{step.title}</h3>
          {(step.when || step.status) && (
            <p className="step-when">
              {step.when} {step.status}
            </p>
          )}
          {step.html === undefined ? step.text && <p>{step.text}</p> : <RichTextView html={step.html} />}
        </li>
      ))}
    </ol>
  )
}

type NavProps = { items: readonly { id: string; label: string }[]; title?: string | undefined }

export function InPageNav({ items, title }: NavProps) {
  const { t } = useWords()
  const name = title ?? t('common:shell.onThisPage')
  return (
    <nav className="in-page" aria-label={name}>
      <p className="fold-title">{name}</p>
      <details className="fold">
        <summary>{name}</summary>
        <ul className="fold-body">
          {items.map((item) => (
            <li key={item.id}>
              <a href={`#${item.id}`}>{item.label}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
