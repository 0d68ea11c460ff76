import type { ReactNode } from 'react'

import { Card } from '#app/ui/card.tsx'
import { CategoryArt } from '#app/ui/category-art.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { Photo } from '#app/ui/photo.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The front page's `<main>`: its parts run the full width, so it is no `Page`. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="front">
      {children}
    </main>
  )
}

type HeroProps = {
  title: ReactNode
  lead: ReactNode
  image?: string | undefined
  searchAction: string
  searchLabel?: string | undefined
  searchHint?: string | undefined
  suggestions?: { from: string; label: string } | undefined
  /** Ways to begin without typing: a few links. */
  children?: ReactNode
}

export function Hero({
  title,
  lead,
  image = '/art/hero.svg',
  searchAction,
  searchLabel,
  searchHint,
  suggestions,
  children,
}: HeroProps) {
  return (
    <div className="hero">
      <div className="hero-inner">
        <div className="hero-words">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          <SearchBox
            action={searchAction}
            id="hero-search"
            size="large"
            label={searchLabel}
            placeholder={searchHint}
            suggestions={suggestions}
          />
          {children && <div className="hero-more">{children}</div>}
        </div>
        <img className="hero-art" src={image} width="720" height="480" alt="" />
      </div>
    </div>
  )
}

type SectionProps = {
  title: ReactNode
  more?: { href: string; label: string } | undefined
  /** On a phone the heading is for assistive technology only. */
  compact?: boolean | undefined
  children: ReactNode
}

export function FrontSection({ title, more, compact, children }: SectionProps) {
  return (
    <section className={compact ? 'front-section front-section-compact' : 'front-section'}>
      <div className="front-section-head">
        <h2>{title}</h2>
        {more && (
          <a className="more" href={more.href}>
            {more.label}
            <Icon name="arrow" />
          </a>
        )}
      </div>
      {children}
    </section>
  )
}

/** Two sections beside one another: the ways in, and what there is to see. */
export function FrontColumns({ children }: { children: ReactNode }) {
  return <div className="front-columns">{children}</div>
}

export type Door = { title: string; text: string; href: string; art?: string | undefined }

type DoorsProps = {
  items: readonly Door[]
  label?: string | undefined
  /** Keeps what each says, where there is little room too. */
  told?: boolean
}

/** The ways in, one for each kind of visitor. */
export function Doors({ items, label, told = false }: DoorsProps) {
  return (
    <nav className={told ? 'doors doors-told' : 'doors'} aria-label={label}>
      <ul>
        {items.map((door) => (
          <li key={door.href} className="door">
            {door.art && <img src={door.art} width="480" height="320" alt="" />}
            <div>
              <a href={door.href}>{door.title}</a>
              <p>{door.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function StatStrip({ items }: { items: readonly { value: ReactNode; label: ReactNode }[] }) {
  return (
    <dl className="stats">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type ModelCardFacts = {
  href: string
  title: ReactNode
  summary: ReactNode
  category: string
  categoryLabel: string
  /** Kind, name and province as text or a PlaceName. */
  place: ReactNode
  /** Worded with its number, for instance "45 hộ". */
  households?: string | null | undefined
  costLabel?: string | null | undefined
  photo?: Photo | null | undefined
  /** Worded with its number, for instance "3 nơi làm theo". */
  replications?: string | null | undefined
  /** A badge: the evidence level, an "example" mark. */
  badge?: ReactNode
  /** A box to tick, which is pressed apart from the card. */
  choice?: ReactNode
}

export function ModelCard({ model, level = 3 }: { model: ModelCardFacts; level?: 2 | 3 | undefined }) {
  const { t } = useWords()
  return (
    <Card
      href={model.href}
      title={model.title}
      level={level}
      media={
        // The title beside it names the model; here the picture is decoration.
        <>
          {model.photo ? (
            <PhotoImage photo={{ ...model.photo, alt: '' }} />
          ) : (
            <CategoryArt category={model.category} />
          )}
          {model.badge && <div className="card-badge">{model.badge}</div>}
        </>
      }
      meta={<span className="card-kind">{model.categoryLabel}</span>}
      footer={
        <>
          <ul className="card-facts">
            <CardFact icon="place" name={t('common:card.place')} value={model.place} />
            <CardFact icon="people" name={t('common:card.households')} value={model.households} />
            <CardFact icon="coins" name={t('common:card.cost')} value={model.costLabel} />
            <CardFact icon="copies" name={t('common:card.replications')} value={model.replications} />
          </ul>
          {model.choice}
        </>
      }
    >
      {model.summary}
    </Card>
  )
}

type CardFactProps = { icon: 'place' | 'people' | 'coins' | 'copies'; name: string; value: ReactNode }

function CardFact({ icon, name, value }: CardFactProps) {
  if (value === null || value === undefined) return null
  return (
    <li>
      <Icon name={icon} />
      <span className="visually-hidden">{name} </span>
      <span>{value}</span>
    </li>
  )
}
