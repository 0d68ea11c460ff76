import { Tag, Tags } from '#app/ui/tag.tsx'

type Props = { label: string; tabs: readonly { href: string; label: string; chosen: boolean }[] }

/** Lists to choose from; the one shown is marked, and is no link. */
export function ListTabs({ label: name, tabs }: Props) {
  return (
    <nav aria-label={name}>
      <Tags>
        {tabs.map(({ href, label, chosen }) =>
          chosen ? (
            <Tag key={href} chosen>
              <strong aria-current="page">{label}</strong>
            </Tag>
          ) : (
            <Tag key={href} href={href}>
              {label}
            </Tag>
          ),
        )}
      </Tags>
    </nav>
  )
}
