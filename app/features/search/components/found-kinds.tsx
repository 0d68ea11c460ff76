import type { FoundKind } from '#app/features/search/kinds/all-kinds.server.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What else than models a search names, above the models. */
export function FoundKinds({ kinds }: { kinds: readonly FoundKind[] }) {
  const { t, href } = useWords()
  return kinds.map(({ name, things }) => (
    <section key={name} className="found-kind" aria-label={t(`search:kinds.${name}`)}>
      <ul>
        {things.map(({ path, title, note }) => (
          <li key={path}>
            <Icon name="place" />
            <span>
              <a href={href(path)}>{title}</a>
              {note && <span className="hint">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
