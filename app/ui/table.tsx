import type { ReactNode } from 'react'
import { isValidElement } from 'react'

/** Where a column stands when there is no room for a table: beside the row's name, or small below it. */
export type ShortPart =
  | 'lead'
  | 'figure'
  /** Below, without its column's name: the words say what they are. */
  | 'note'
  /** Below, after its column's name. */
  | 'named'

type Props = {
  caption: ReactNode
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  /** Columns of figures, counted from 0: set right, in figures of equal width. */
  numeric?: readonly number[] | undefined
  foot?: readonly ReactNode[] | undefined
  /** Keeps the caption for assistive technology only, where a heading right above says the same. */
  captionHidden?: boolean | undefined
  /** One for each column; without it every row becomes a small card there. */
  short?: readonly ShortPart[] | undefined
}

/** Says what another cell of its row says already: left out where rows are short. */
export function Repeated({ children }: { children: ReactNode }) {
  return children
}

/**
 * Where it stands narrow, a row becomes two lines (`short`) or a card whose cells repeat their column's name. The
 * explicit roles keep the table's meaning there, which `display: block` would otherwise remove.
 */
export function DataTable({ caption, head, rows, numeric = [], foot, captionHidden = false, short }: Props) {
  const columns = { head, numeric, short }
  return (
    <div className="table-box">
      <table className={short ? 'table table-short' : 'table table-cards'} role="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {head.map((name, column) => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                className={numeric.includes(column) ? 'num' : undefined}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((cells, at) => (
            <Row key={at} cells={cells} {...columns} />
          ))}
        </tbody>
        {foot && (
          <tfoot role="rowgroup">
            <Row cells={foot} {...columns} short={short && footParts(short, foot)} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

type RowProps = Pick<Props, 'head' | 'short'> & { cells: readonly ReactNode[]; numeric: readonly number[] }

function Row({ cells, head, numeric, short }: RowProps) {
  return (
    <tr role="row">
      {cells.map((cell, column) => {
        const names = [
          numeric.includes(column) && 'num',
          short && `cell-${short[column] ?? 'note'}`,
          short && isLeftOut(cell) && 'cell-left-out',
        ]
        return (
          <td
            key={column}
            role="cell"
            data-label={head[column]}
            className={names.filter(Boolean).join(' ') || undefined}
          >
            {cell}
          </td>
        )
      })}
    </tr>
  )
}

function isLeftOut(cell: ReactNode): boolean {
  return (
    cell === '' || cell === null || cell === undefined || (isValidElement(cell) && cell.type === Repeated)
  )
}

/** A row of sums that has nothing in the column of figures shows there what it has. */
function footParts(short: readonly ShortPart[], foot: readonly ReactNode[]): readonly ShortPart[] {
  const hasFigure = short.some((part, column) => part === 'figure' && !isLeftOut(foot[column]))
  return hasFigure ? short : short.map((part) => (part === 'named' ? 'figure' : part))
}
