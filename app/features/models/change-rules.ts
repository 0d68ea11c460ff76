import { same } from '#app/features/models/conflict-rules.ts'
import { costedPart } from '#app/features/models/model-view.ts'
import { costPerHouseholdVnd, totalCostVnd } from '#app/features/models/rules.ts'
import { withoutIds } from '#app/features/models/result-ids.ts'
import type { DraftContent, EvidenceFile, Photo, SectionName } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'
import { isEmpty, toMarkup, toPlainText } from '#app/lib/rich-text.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import { rowDiff } from '#app/lib/row-diff.ts'
import type { RowChange } from '#app/lib/row-diff.ts'
import type { PairedLine, Piece } from '#app/lib/word-diff.ts'
import { pairedLines, wordDiff } from '#app/lib/word-diff.ts'

export type DraftCost = DraftContent['costs'][number]
export type DraftResult = Omit<DraftContent['results'][number], 'id'>
export type ChangedNumber = {
  name: 'households' | 'months' | 'totalVnd' | 'perHouseholdVnd'
  from: bigint | null
  to: bigint | null
}
type ListName = (typeof listNames)[number]
export type ChangedList = { name: ListName; kept: string[]; added: string[]; removed: string[] }

const listNames = ['tags', 'beneficiaries', 'terrain', 'indicators', 'hazards'] as const

/** What a text says otherwise than an earlier one, each thing in its own manner. What stayed the same is left out. */
export function changesBetween(from: DraftContent, to: DraftContent) {
  return {
    words: changedWords(from, to),
    choices: (['category', 'startedOn'] as const)
      .map((name) => ({ name, from: from[name], to: to[name] }))
      .filter((choice) => choice.from !== choice.to),
    lists: listNames.map((name) => changedList(name, from[name], to[name])).filter(isChangedList),
    numbers: changedNumbers(from, to),
    steps: ifChanged(rowDiff(from.steps, to.steps, stepsAlike)),
    costs: ifChanged(rowDiff(from.costs, to.costs, costsAlike), false),
    results: ifChanged(rowDiff(withoutIds(from.results), withoutIds(to.results), resultsAlike), false),
    photos: ifChanged(rowDiff(from.photos, to.photos, photosAlike)),
    files: ifChanged(rowDiff(from.files, to.files, filesAlike), false),
  }
}
export type Changes = ReturnType<typeof changesBetween>

export function isUnchanged(changes: Changes): boolean {
  return Object.values(changes).every((list) => list.length === 0)
}

export type ChangedWords = { name: 'title' | 'summary' | `sections.${SectionName}`; lines: PairedLine[] }

function changedWords(from: DraftContent, to: DraftContent): ChangedWords[] {
  const plain = (['title', 'summary'] as const).map((name) => ({
    name,
    pieces: wordDiff(from[name], to[name]),
  }))
  const told = sectionNames.map((name) => ({
    name: `sections.${name}` as const,
    pieces: sectionDiff(from.sections[name], to.sections[name]),
  }))
  return [...plain, ...told]
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'))
    .map(({ name, pieces }) => ({ name, lines: pairedLines(pieces) }))
}

/** By the words; by the marks as well where only a heading, a link or bold type changed. */
function sectionDiff(from: RichText | null, to: RichText | null): Piece[] {
  if (same(from, to)) return []
  const read = (how: (doc: RichText) => string, doc: RichText | null) =>
    doc && !isEmpty(doc) ? how(doc) : ''
  const [before, after] = [read(toPlainText, from), read(toPlainText, to)]
  return before === after ? wordDiff(read(toMarkup, from), read(toMarkup, to)) : wordDiff(before, after)
}

function changedList(name: ListName, from: readonly string[], to: readonly string[]): ChangedList {
  return {
    name,
    kept: to.filter((item) => from.includes(item)),
    added: to.filter((item) => !from.includes(item)),
    removed: from.filter((item) => !to.includes(item)),
  }
}

const isChangedList = ({ added, removed }: ChangedList) => added.length + removed.length > 0

function changedNumbers(from: DraftContent, to: DraftContent): ChangedNumber[] {
  const [before, after] = [figures(from), figures(to)]
  const names = ['households', 'months', 'totalVnd', 'perHouseholdVnd'] as const
  return names
    .map((name) => ({ name, from: before[name], to: after[name] }))
    .filter((number) => number.from !== number.to)
}

function figures(content: DraftContent) {
  const costed = costedPart(content)
  const whole = (value: number | null) => (value === null ? null : BigInt(value))
  return {
    households: whole(content.households),
    months: whole(content.months),
    totalVnd: costed && totalCostVnd(costed),
    perHouseholdVnd: costed && costPerHouseholdVnd(costed),
  }
}

/** Hundredths of the earlier figure, to one decimal; null where there is none to compare with. */
export function percentBetween(from: number | bigint, to: number | bigint): number | null {
  const [before, after] = [Number(from), Number(to)]
  return before === 0 ? null : Math.round(((after - before) / Math.abs(before)) * 1000) / 10
}

const key = (text: string) => text.toLowerCase()
const sameItem = (a: DraftCost, b: DraftCost) => key(a.item) === key(b.item)
const costsAlike = [
  same,
  (a: DraftCost, b: DraftCost) => sameItem(a, b) && a.funding === b.funding && a.per === b.per,
  sameItem,
  (a: DraftCost, b: DraftCost) =>
    a.amountVnd !== null && a.amountVnd === b.amountVnd && a.per === b.per && a.funding === b.funding,
]

const sameMetric = (a: DraftResult, b: DraftResult) => key(a.metric) === key(b.metric)
const resultsAlike = [
  same,
  (a: DraftResult, b: DraftResult) => sameMetric(a, b) && a.unit === b.unit && a.on === b.on,
  (a: DraftResult, b: DraftResult) => sameMetric(a, b) && a.unit === b.unit,
  sameMetric,
]

const filesAlike = [same, (a: EvidenceFile, b: EvidenceFile) => a.fileId === b.fileId]
const photosAlike = [same, (a: Photo, b: Photo) => a.fileId === b.fileId]

const ALIKE_SHARE = 0.5
const stepsAlike = [
  (a: string, b: string) => a === b,
  (a: string, b: string) => sharedWords(a, b) >= ALIKE_SHARE,
]

/** How much of two sentences is the same words, from 0 to 1. */
function sharedWords(a: string, b: string): number {
  const words = (text: string) => new Set(key(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  const [left, right] = [words(a), words(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(left.size, right.size, 1)
}

/** The rows, if any changed; a new place in the list is a change where the order says something. */
function ifChanged<T>(rows: RowChange<T>[], ordered = true): RowChange<T>[] {
  return rows.some((row) => row.kind !== 'same' || (ordered && row.moved)) ? rows : []
}
