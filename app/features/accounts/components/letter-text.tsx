import { Fragment } from 'react'

/** A letter's plain text: paragraphs, line ends, and its links as links. */
export function LetterText({ text }: { text: string }) {
  return (
    <div className="prose">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, at) => (
          <p key={at}>
            {paragraph.split('\n').map((line, row) => (
              <Fragment key={row}>
                {row > 0 && <br />}
                {/^https?:\/\/\S+$/.test(line) ? <a href={here(line)}>{line}</a> : line}
              </Fragment>
            ))}
          </p>
        ))}
    </div>
  )
}

/** Every link in our letters leads to our own site, which may be open under another name just now. */
function here(link: string): string {
  const { pathname, search } = new URL(link)
  return `${pathname}${search}`
}
