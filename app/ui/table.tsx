import type { ReactNode } from 'react'

type Props = {
  caption: ReactNode
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  /** Columns of figures, counted from 0: set right, in figures of equal width. */
  numeric?: readonly number[] | undefined
  foot?: readonly ReactNode[] | undefined
  /** Keeps the caption for assistive technology only, where a heading right above says the same. */
  captionHidden?: boolean | undefined
}

/**
 * Below 40rem every row becomes a small card whose cells repeat their column's name. The explicit roles keep the
 * table's meaning there, which `display: block` would otherwise remove.
 */
export function DataTable({ caption, head, rows, numeric = [], foot, captionHidden = false }: Props) {
  const kind = (column: number) => (numeric.includes(column) ? 'num' : undefined)
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name, column) => (
            <th key={column} scope="col" role="columnheader" className={kind(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, at) => (
          <Row key={at} cells={cells} head={head} kind={kind} />
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <Row cells={foot} head={head} kind={kind} />
        </tfoot>
      )}
    </table>
  )
}

type RowProps = {
  cells: readonly ReactNode[]
  head: readonly string[]
  kind: (column: number) => string | undefined
}

function Row({ cells, head, kind }: RowProps) {
  return (
    <tr role="row">
      {cells.map((cell, column) => (
        <td key={column} role="cell" data-label={head[column]} className={kind(column)}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
