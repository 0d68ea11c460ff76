import type { Leaflet, LeafletPart } from '#app/features/models/leaflet-text.ts'
import { leafletParts, onScreen } from '#app/features/models/leaflet-text.ts'
import { useWords } from '#app/ui/words.tsx'

/** A model for the wall of a village house: large, short, and nothing to press. */
export function LeafletSheet({ leaflet }: { leaflet: Leaflet }) {
  const { t, lang } = useWords()
  const { what, who, cost, steps, results, risks, more } = leafletParts(leaflet, onScreen, lang)
  return (
    <article className="leaflet">
      {leaflet.example && <p>{t('models:read.exampleText')}</p>}
      <Part {...what} />
      <div className="leaflet-pair">
        <Part {...who} />
        <Part {...cost} />
      </div>
      <Part {...steps} />
      <Part {...results} />
      <Part {...risks} />
      <section>
        <h2>{more.title}</h2>
        <p className="leaflet-address">{more.strong}</p>
        <p>{more.lines}</p>
      </section>
    </article>
  )
}

function Part({ title, strong, lines, list, after }: LeafletPart) {
  const List = list === 'steps' ? 'ol' : 'ul'
  return (
    <section>
      <h2>{title}</h2>
      {strong && (
        <p>
          <strong>{strong}</strong>
        </p>
      )}
      {list ? (
        <List>
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </List>
      ) : (
        lines.map((line, at) => <p key={at}>{line}</p>)
      )}
      {after && <p>{after}</p>}
    </section>
  )
}
