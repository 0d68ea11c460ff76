import { posix } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { Refusal } from '#app/lib/errors.ts'
import { relationBlocker } from '#app/features/word-import/archive-rules.ts'
import type { ArchiveParts } from '#app/platform/archive-guard.server.ts'
import { unpackReport } from '#app/features/word-import/archive.server.ts'
import type { Block, Margin, ReadReport } from '#app/features/word-import/blocks.ts'
import type { Reading } from '#app/features/word-import/read-body.ts'
import { readBlocks } from '#app/features/word-import/read-body.ts'
import { readNumbering, readStyles } from '#app/features/word-import/styles.ts'
import { turnedByText } from '#app/features/word-import/turn-text.ts'
import type { XmlElement } from '#app/features/word-import/xml.ts'
import { attributeOf, childOf, childrenOf, readXml } from '#app/features/word-import/xml.ts'

export type PictureFile = { name: string; bytes: Buffer }

const MOST_BLOCKS = 5_000

/**
 * Reads a Word file: its text, tables and pictures, in order. Nothing outside it is asked for, and others' requests go
 * on meanwhile. Refuses what `unpackReport` and `readXml` refuse, and whatever points out of the file.
 */
export async function readReport(
  bytes: Uint8Array,
): Promise<{ report: ReadReport; pictures: PictureFile[] }> {
  const parts = await unpackReport(bytes)
  for (const name of parts.keys()) if (name.endsWith('.rels')) await relationsIn(parts, name)
  const files: string[] = []
  const shared = {
    styles: readStyles(await part(parts, 'word/styles.xml')),
    numbering: readNumbering(await part(parts, 'word/numbering.xml')),
    turned: new Set<'tcvn3' | 'vni'>(),
    picture: (file: string) => (files.includes(file) ? null : files.push(file) - 1),
  }
  const reading = async (name: string): Promise<Reading> => {
    const relations = await relationsIn(parts, relationsOf(name))
    return { ...shared, target: (id) => relations.get(id) ?? null }
  }
  const document = await part(parts, 'word/document.xml')
  const content = childOf(document, 'body')
  if (!content) throw new Refusal('rule_broken', 'report_broken')
  const body = readBlocks(content, await reading('word/document.xml'))
  const margins: ReadReport['margins'] = []
  for (const [name, where] of marginParts(parts)) {
    const root = await part(parts, name)
    const blocks = root ? readBlocks(unfolded(root), await reading(name)) : []
    if (blocks.length > 0) margins.push({ where, blocks })
  }
  if (body.length > MOST_BLOCKS) throw new Refusal('rule_broken', 'report_too_big')
  const report = turnedByText({ body, margins, turned: [...shared.turned], guessed: false })
  if (isNothing(report)) throw new Refusal('rule_broken', 'report_no_text')
  const pictures = files.map((name) => ({ name, bytes: parts.get(name) ?? Buffer.alloc(0) }))
  return { report, pictures }
}

const isNothing = ({ body }: { body: readonly Block[] }) => body.length === 0

async function part(parts: ArchiveParts, name: string): Promise<XmlElement | null> {
  const bytes = parts.get(name)
  if (!bytes) return null
  const steps = readXml(utf8(bytes))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await turn()
  }
}

function utf8(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Where a part's relations lead, by their ids; outside only where that is harmless. */
async function relationsIn(parts: ArchiveParts, name: string): Promise<Map<string, string>> {
  const relations = new Map<string, string>()
  const folder = posix.dirname(posix.dirname(name))
  for (const relation of childrenOf(await part(parts, name))) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributeOf(relation, key) ?? '')
    const external = attributeOf(relation, 'TargetMode')?.toLowerCase() === 'external'
    refuseIf(relationBlocker(type ?? '', target ?? '', external))
    if (external || !id || !target) continue
    relations.set(id, target.startsWith('/') ? target.slice(1) : posix.join(folder, target))
  }
  return relations
}

const relationsOf = (name: string) => `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`

const marginNames: [RegExp, Margin][] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/endnotes\.xml$/, 'endnotes'],
  [/^word\/comments\.xml$/, 'comments'],
]

function marginParts(parts: ArchiveParts): [string, Margin][] {
  return [...parts.keys()].sort().flatMap((name): [string, Margin][] => {
    const kind = marginNames.find(([pattern]) => pattern.test(name))
    return kind ? [[name, kind[1]]] : []
  })
}

/** Notes and remarks each wrap their paragraphs once more. */
function unfolded(root: XmlElement): XmlElement {
  const children = childrenOf(root).flatMap((child) =>
    ['footnote', 'endnote', 'comment'].includes(child.name) ? child.children : [child],
  )
  return { ...root, children }
}

function refuseIf(code: string | null): void {
  if (code) throw new Refusal('rule_broken', code)
}
