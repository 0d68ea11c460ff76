import type { ReactNode } from 'react'

import type { PairedLine, Piece } from '#app/lib/word-diff.ts'
import { useWords } from '#app/ui/words.tsx'

/** What was put in: underlined, on a wash, and said in words to those who see neither. */
export function Inserted({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <ins>
      <span className="visually-hidden">{t('common:changes.inserted')} </span>
      {children}
      <span className="visually-hidden"> {t('common:changes.end')}</span>
    </ins>
  )
}

/** What was taken out: struck through, on a wash, and said in words. */
export function Deleted({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <del>
      <span className="visually-hidden">{t('common:changes.deleted')} </span>
      {children}
      <span className="visually-hidden"> {t('common:changes.end')}</span>
    </del>
  )
}

/** Both texts in one line, or only what stands on one side. */
export function Pieces({
  pieces,
  side,
}: {
  pieces: readonly Piece[]
  side?: 'removed' | 'added' | undefined
}) {
  return pieces
    .filter(({ kind }) => kind === 'same' || side === undefined || kind === side)
    .map(({ kind, text }, at) => {
      if (kind === 'same') return <span key={at}>{text}</span>
      const Marked = kind === 'added' ? Inserted : Deleted
      const words = text.trim()
      // Space is no change to look at; only where nothing else changed does it stand for itself.
      return (
        <span key={at}>
          {words && /^\s*/.exec(text)?.[0]}
          <Marked>{words || text}</Marked>
          {words && /\s*$/.exec(text)?.[0]}
        </span>
      )
    })
}

type WordsProps = { lines: readonly PairedLine[]; left: string; right: string }

/** Two texts beside one another, paragraph by paragraph; what stayed the same is folded away. */
export function WordsBeside({ lines, left, right }: WordsProps) {
  return (
    <div className="changes">
      <div className="changes-line changes-heads" aria-hidden="true">
        <p>{left}</p>
        <p>{right}</p>
      </div>
      {runs(lines).map((run, at) =>
        run.changed ? (
          run.lines.map((line, index) => (
            <div key={`${at} ${index}`} className="changes-line">
              <Side name={left} pieces={line.pieces} side="removed" />
              <Side name={right} pieces={line.pieces} side="added" />
            </div>
          ))
        ) : (
          <SameLines key={at} lines={run.lines} />
        ),
      )}
    </div>
  )
}

function Side({ name, pieces, side }: { name: string; pieces: readonly Piece[]; side: 'removed' | 'added' }) {
  const { t } = useWords()
  const empty = !pieces.some(({ kind }) => kind === 'same' || kind === side)
  return (
    <div>
      <p className="changes-side">{name}</p>
      <p className="changes-words">
        {empty ? (
          <span className="soft">{t('common:changes.nothing')}</span>
        ) : (
          <Pieces pieces={pieces} side={side} />
        )}
      </p>
    </div>
  )
}

function SameLines({ lines }: { lines: readonly PairedLine[] }) {
  const { t } = useWords()
  return (
    <details className="changes-same">
      <summary>{t('common:changes.sameLines', { count: lines.length })}</summary>
      {lines.map(({ pieces }, at) => (
        <p key={at}>
          <Pieces pieces={pieces} />
        </p>
      ))}
    </details>
  )
}

/** Neighbouring lines that all changed, or all stayed the same. */
function runs(lines: readonly PairedLine[]) {
  const found: { changed: boolean; lines: PairedLine[] }[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last?.changed === line.changed) last.lines.push(line)
    else found.push({ changed: line.changed, lines: [line] })
  }
  return found
}
