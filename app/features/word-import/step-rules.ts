import { cleanLine, letters } from '#app/lib/text-fields.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Paragraph } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'

const numbered = /^\s*(?:(?:bước|step)\s+\d{1,2}\s*[.:)–-]?|\d{1,2}\s*[.)])\s*/i
const dash = /^\s*[-–+•*]\s+/

/** A step for each item; what is set below an item is part of its step. What is too long for one is left over. */
export function stepsOf(
  paragraphs: readonly Paragraph[],
  room: number,
): { steps: string[]; left: Paragraph[] } {
  const groups: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = groups.at(-1)
    if (last && (isBelow(paragraph) || continues(paragraph, groups))) last.push(paragraph)
    else groups.push([paragraph])
  }
  const steps: string[] = []
  const left: Paragraph[] = []
  for (const group of groups) {
    const text = stepText(group)
    if (text === '') left.push(...group.filter((paragraph) => textOf(paragraph).trim() !== ''))
    else if (letters(text) > limits.step.max || letters(text) < limits.step.min || steps.length >= room)
      left.push(...group)
    else steps.push(text)
  }
  return { steps, left }
}

const isBelow = ({ list }: Paragraph) => list !== null && list.level > 0

/** In a list typed by hand, what carries no number belongs to the number above. */
function continues(paragraph: Paragraph, groups: readonly Paragraph[][]): boolean {
  const first = groups[0]?.[0]
  if (!first || paragraph.list || !numbered.test(textOf(first))) return false
  return !numbered.test(textOf(paragraph))
}

function stepText(group: readonly Paragraph[]): string {
  const [first = '', ...below] = group.map((paragraph) => cleanLine(textOf(paragraph)))
  const head = first.replace(numbered, '')
  const rest = below.map((text) => text.replace(dash, '').replace(/[.;]$/, ''))
  if (rest.length === 0) return head
  return `${head.replace(/[.:;]$/, '')}: ${rest.join('; ')}.`
}
