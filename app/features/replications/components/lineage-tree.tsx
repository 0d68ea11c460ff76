import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import { WorkedWords } from '#app/features/replications/components/worked-words.tsx'
import type { Branch, DrawnPlace } from '#app/features/replications/tree-rules.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

/** So few places are shown at once; more stay folded, so that a long line still reads as a whole. */
const FEW = 8

/**
 * A line of descent as nested lists: a model, its places by province, and under the places that became models those
 * models in turn. Plain lists and `<details>`, so that it opens without scripts and reads aloud in order.
 */
export function LineageTree({ root }: { root: Branch }) {
  return (
    <div className="lineage-tree">
      <BranchView branch={root} open />
    </div>
  )
}

function BranchView({ branch, open = false }: { branch: Branch; open?: boolean }) {
  const { t, href } = useWords()
  const name = branch.title ?? t('replications:lineage.rootName')
  return (
    <details className="lineage-branch" open={open}>
      <summary>
        <strong lang={branch.title === null ? undefined : 'vi'}>{name}</strong>{' '}
        <span className="soft">
          {t('replications:lineage.generationN', { n: branch.generation })},{' '}
          {t('replications:lineage.tally', branch.tally)}
        </span>
      </summary>
      {branch.slug !== null && (
        <p>
          <a href={href(`/models/${branch.slug}`)}>{t('replications:lineage.openModel', { title: name })}</a>
        </p>
      )}
      <ul>
        {branch.provinces.map(({ code, name: province, places }) => (
          <li key={code}>
            <details open={open && branch.tally.total <= FEW}>
              <summary>
                {t('replications:lineage.provinceCount', { name: province, count: places.length })}
              </summary>
              <ul>
                {places.map((place) => (
                  <PlaceItem key={place.id} place={place} />
                ))}
              </ul>
            </details>
          </li>
        ))}
        {branch.children.map((child) => (
          <li key={child.modelId}>
            <BranchView branch={child} open={open && child.tally.total <= FEW} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function PlaceItem({ place: { id, place, state, outcome, child } }: { place: DrawnPlace }) {
  const { t, href } = useWords()
  return (
    <li>
      <a href={href(`/replications/${id}`)}>
        <PlaceName unit={place} />
      </a>{' '}
      <StateBadge state={state} /> {outcome && <WorkedWords {...outcome} />}
      {child && <span className="soft"> {t('replications:lineage.becameModel')}</span>}
    </li>
  )
}
