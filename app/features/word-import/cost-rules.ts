import { fold } from '#app/lib/fold.ts'
import { parseDecimal, parseVndAmount } from '#app/lib/read-figures.ts'
import { wordsFor } from '#app/lib/words.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import type { WordKey } from '#app/lib/words.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Paragraph, Table } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'
import type { Column, Grid, Place, Roles } from '#app/features/word-import/grid.ts'
import { columnsOf, gridOf, isOrdinal, lineOf, scaleIn, unsaidHeads } from '#app/features/word-import/grid.ts'

export type CostDraft = DraftText['costs'][number]
export type Read<Row> = {
  rows: Row[]
  /** What of it no field took, to be kept as lines. */
  left: string[]
}

type Role = 'number' | 'price' | 'quantity' | 'share' | 'funding' | 'unit' | 'note' | 'item' | 'amount'
const roles: Roles<Role> = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no)$/],
  ['price', /\bdon gia\b|\bunit price\b/],
  ['quantity', /\bso luong\b|\bkhoi luong\b|\bdinh muc\b|\bquantity\b/],
  [
    'share',
    /^(?:trong do|co cau(?: nguon)? von|nguon(?: von| kinh phi| tien)?) (?!von$|kinh phi$|tien$|chi$).+/,
  ],
  ['funding', /\bnguon(?: von| kinh phi| tien| chi)?\b|\bfunding\b|\bsource\b/],
  ['unit', /^(?:don vi|don vi tinh|dvt|unit)$/],
  ['note', /\bghi chu\b|\bnote\b/],
  ['item', /\b(?:hang muc|noi dung(?: chi)?|khoan(?: chi| muc)?|dien giai|ten|vat tu|cong viec|item)\b/],
  [
    'amount',
    /\b(?:thanh tien|so tien|tong tien|tong kinh phi|kinh phi|chi phi|gia tri|tong cong|tong so|tong|muc chi|amount|cost)\b/,
  ],
]

type Layout = { grid: Grid; columns: Column<Role>[]; above: number; body: number }

function layoutOf(table: Table): Layout | null {
  const grid = gridOf(table)
  const found = columnsOf(grid, roles)
  if (!found) return null
  const has = (role: Role) => found.columns.some((column) => column.role === role)
  const money = has('amount') || (has('price') && has('quantity')) || has('share')
  return has('item') && money ? { grid, ...found } : null
}

/** The headings by which a table is one of costs; null when it is none. */
export function costHeads(table: Table): string[] | null {
  const layout = layoutOf(table)
  return layout && layout.columns.flatMap(({ role, heads }) => (role ? [heads.join(' ')] : []))
}

/** The cost lines of a table; `above` are the texts over it, which may say what the figures are and for whom. */
export function readCosts(table: Table, above: readonly string[]): Read<CostDraft> {
  const layout = layoutOf(table)
  if (!layout) return { rows: [], left: gridOf(table).map(lineOf) }
  const { grid, columns } = layout
  const left = grid.slice(0, layout.above).map(lineOf)
  const rows: CostDraft[] = []
  for (const row of grid.slice(layout.body)) {
    const read = readRow(row, columns, above)
    rows.push(...read.rows)
    left.push(...read.left)
  }
  const named = columns.map((column) => (column.role === 'share' ? { ...column, plain: false } : column))
  const heads = unsaidHeads(named, { rows, left }, (head) => fundingNamed(head) !== null || isShareHead(head))
  return within({ rows, left: [...heads, ...left].filter(Boolean) })
}

const isShareHead = (head: string) =>
  /^(?:trong do|co cau(?: nguon)? von|nguon(?: von| kinh phi| tien)?)$/.test(fold(head))

/** More rows than a draft holds stay as lines. */
function within({ rows, left }: Read<CostDraft>): Read<CostDraft> {
  const over = rows.slice(limits.costs).map((row) => `${row.item}: ${row.amountVnd ?? ''}`)
  return { rows: rows.slice(0, limits.costs), left: [...left, ...over] }
}

function readRow(
  row: readonly Place[],
  columns: readonly Column<Role>[],
  above: readonly string[],
): Read<CostDraft> {
  const cells = new Map<string, { text: string; column: Column<Role> }>()
  row.forEach(({ cell, text }, c) => {
    const column = columns[c] ?? { role: null, heads: [], plain: false }
    if (!cells.has(cell)) cells.set(cell, { text: text.replace(/\s+/g, ' ').trim(), column })
  })
  const said = [...cells.values()].filter(({ text }) => text !== '')
  const at = (role: Role) => said.find(({ column }) => column.role === role)?.text ?? ''
  const item = at('item')
  const amounts = amountsOf(said, above)
  const whole = lineOf(row)
  if (whole === '') return { rows: [], left: [] }
  if (item === '' || isTotal(item) || amounts.length === 0) return { rows: [], left: [whole] }
  // A second cell of one role is in no field.
  const first = (one: Said[number]) => one === said.find(({ column }) => column.role === one.column.role)
  const lost = said.filter((one) => {
    const alone = one.column.role === 'item' || one.column.role === 'funding'
    return !taken(one.column, one.text, amounts) || (alone && !first(one))
  })
  const detailed = withDetail(
    item,
    lost.map(({ column, text }) => detail(column, text)),
  )
  if (detailed.length > limits.costItem.max) return { rows: [], left: [whole] }
  const per = perOf([...above, ...said.map(({ column }) => column.heads.join(' '))], said)
  const funding = fundingNamed(at('funding'))
  return {
    rows: amounts.map((amount) => ({
      item: detailed,
      amountVnd: amount.value,
      per,
      funding: amount.share ? fundingNamed(amount.share) : funding,
    })),
    left: amounts.filter(({ value }) => value === null).map(({ text }) => `${item}: ${text}`),
  }
}

type Amount = { text: string; value: number | null; share: string | null }
type Said = readonly { text: string; column: Column<Role> }[]

/** One amount, or one for each source where the sources' shares make up the whole. */
function amountsOf(said: Said, above: readonly string[]): Amount[] {
  const of = (role: Role) => said.filter(({ column }) => column.role === role)
  const read = ({ text, column }: Said[number]) =>
    money(text, scaleIn(...column.heads, ...above.map(unitTold)))
  const shares = of('share').map((cell) => ({
    text: cell.text,
    value: read(cell),
    share: cell.column.heads.at(-1) ?? '',
  }))
  const paid = shares.filter(({ value }) => value !== 0)
  const named = paid.every(({ value, share }) => value !== null && fundingNamed(share) !== null)
  const [total] = of('amount').map((cell) => ({ text: cell.text, value: read(cell), share: null }))
  const sum = paid.reduce((all, { value }) => all + (value ?? 0), 0)
  if (paid.length > 0 && named && (!total || total.value === sum)) return paid
  if (total) return [total]
  const [price, quantity] = [of('price')[0], of('quantity')[0]]
  const worth = price && read(price)
  const count = quantity && parseDecimal(quantity.text)
  if (worth == null || count == null || worth * count > limits.amountVnd) return []
  return [{ text: `${price?.text} × ${quantity?.text}`, value: Math.round(worth * count), share: null }]
}

/** What of a line over a table tells the figures' unit: "ĐVT: triệu đồng" or something in brackets. */
const unitTold = (text: string) => /(?:đvt|đơn vị)[^\n]*|\([^)]*\)/i.exec(text)?.[0] ?? ''

function money(text: string, scale: number): number | null {
  const bare = text.replace(/\s*\/\s*(hộ|mô hình|năm)\s*$/i, '').trim()
  if (/^[-–]?$/.test(bare)) return 0
  const amount = scale === 1 || /\p{L}/u.test(bare) ? parseVndAmount(bare) : parseDecimal(bare)
  if (amount === null) return null
  const value = Math.round(scale === 1 || /\p{L}/u.test(bare) ? amount : amount * scale)
  return value >= 0 && value <= limits.amountVnd ? value : null
}

/** Whether a cell is in the row's own fields already. */
function taken({ role }: Column<Role>, text: string, amounts: readonly Amount[]): boolean {
  switch (role) {
    case 'item':
      return true
    case 'number':
      return isOrdinal(text)
    case 'amount':
      return amounts.some((amount) => amount.text === text || amount.share !== null)
    case 'share':
      return amounts.some((amount) => amount.share !== null)
    case 'funding':
      return fundingNamed(text) !== null
    default:
      return false
  }
}

const detail = ({ role, heads }: Column<Role>, text: string) =>
  role === 'unit' || role === 'note' ? text : `${heads.at(-1) ?? ''} ${text}`.trim()

function withDetail(item: string, details: readonly string[]): string {
  return details.length === 0 ? item : `${item} (${details.join('; ')})`
}

const isTotal = (item: string) => /^(tong|cong|tong cong|tong so|total)\b/.test(fold(item))

/** "cho một hộ" in a heading or over the table; nothing where nobody says. */
function perOf(texts: readonly string[], said: Said): CostDraft['per'] {
  const folded = [...texts, ...said.filter(({ text }) => /\/\s*hộ$/i.test(text)).map(() => 'moi ho')].map(
    fold,
  )
  if (folded.some((text) => /\b(?:moi|mot|1|tung) ho\b|\btren ho\b|\bd ho\b|\bdong ho\b/.test(text)))
    return 'household'
  return folded.some((text) => /\b(?:ca|toan) mo hinh\b|\btong kinh phi\b/.test(text)) ? 'model' : null
}

const otherNames: [RegExp, CostDraft['funding']][] = [
  [/^(ns|ngan sach) (cap )?tinh$|^tinh$/, 'provincial-budget'],
  [/^(ns|ngan sach) (cap )?xa$|^(ns|ngan sach) dia phuong$|^xa$/, 'commune-budget'],
  [
    /^ctmtqg( .{0,40})?$|^chuong trinh (mtqg|muc tieu quoc gia)( .{0,60})?$|^(ns|ngan sach) (trung uong|tw)$/,
    'state-programme',
  ],
  [
    /^(nhcsxh|ngan hang csxh|ngan hang chinh sach( xa hoi)?|vay( von)? nhcsxh|vay ngan hang chinh sach( xa hoi)?)$/,
    'policy-credit',
  ],
  [/^(xa hoi hoa|van dong|xhh|quyen gop|van dong xa hoi)$/, 'social-mobilisation'],
  [/^(mttq|mat tran|quy vi nguoi ngheo|ubmttq)$/, 'fatherland-front'],
  [/^(hoi )?phu nu$|^hoi lhpn$/, 'womens-union'],
  [/^(hoi )?nong dan$/, 'farmers-union'],
  [/^(doan )?thanh nien$/, 'youth-union'],
  [/^doanh nghiep$/, 'enterprise-linkage'],
  [/^khuyen nong( .{0,20})?$/, 'agricultural-extension'],
]

let labels: Map<string, (typeof fundings)[number]> | null = null

/** The source of money that goes by this name; null where none does exactly, as with "tỉnh + dân góp". */
export function fundingNamed(text: string): CostDraft['funding'] {
  labels ??= new Map(fundings.map((id) => [fold(wordsFor('vi')(`taxonomy:funding.${id}` as WordKey)), id]))
  const folded = fold(text).replace(/^(?:nguon |von |tu |kinh phi )+/, '')
  return (
    labels.get(folded) ??
    labels.get(fold(text)) ??
    otherNames.find(([pattern]) => pattern.test(folded))?.[1] ??
    null
  )
}

const amountLine =
  /^\s*[-+•*]?\s*(.{2,150}?)\s*[:–-]\s*([\d.,]+\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)?\s*(?:đồng|đ|vnđ)?)\s*[.;,]?\s*$/iu

function lineAmount(paragraph: Paragraph): CostDraft | null {
  const [, item, typed] = amountLine.exec(textOf(paragraph)) ?? []
  const marked = typed && /\p{L}|\d[.,]\d{3}/u.test(typed) ? parseVndAmount(typed) : null
  if (!item || marked === null || marked > limits.amountVnd || isTotal(item)) return null
  return { item, amountVnd: marked, per: null, funding: null }
}

/** How many paragraphs read as "item: amount". */
export function amountLines(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter((paragraph) => lineAmount(paragraph) !== null).length
}

export function readCostLines(paragraphs: readonly Paragraph[], above: readonly string[]): Read<CostDraft> {
  const read = paragraphs.map((paragraph) => ({ row: lineAmount(paragraph), text: textOf(paragraph) }))
  const per = perOf(above, [])
  return within({
    rows: read.flatMap(({ row }) => (row ? [{ ...row, per }] : [])),
    left: read.flatMap(({ row, text }) => (row ? [] : [text])),
  })
}
