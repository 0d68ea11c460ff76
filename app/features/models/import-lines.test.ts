import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_LINE_BYTES, linesOf } from '#app/features/models/import-lines.ts'

async function linesIn(...parts: Uint8Array[]) {
  const found = []
  for await (const line of linesOf(
    (async function* () {
      yield* parts
    })(),
  ))
    found.push(line)
  return found
}
const bytes = (text: string) => Buffer.from(text, 'utf8')

test('a BOM, carriage returns and empty lines are no lines, but they are counted', async () => {
  const lines = await linesIn(bytes('\uFEFF{"a":1}\r\n\r\n  \n{"b":2}'))
  expect(lines).toMatchObject([
    { number: 1, text: '{"a":1}' },
    { number: 4, text: '{"b":2}' },
  ])
})

test('bytes that are no UTF-8 are told, and the next line is read', async () => {
  expect(await linesIn(Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), bytes('{}\n'))).toMatchObject([
    { number: 1, fault: 'line_not_utf8' },
    { number: 2, text: '{}' },
  ])
})

test('a line without end is told and not kept', async () => {
  const chunk = Buffer.alloc(MAX_LINE_BYTES, 'a')
  expect(await linesIn(chunk, chunk, bytes('\n{}'))).toMatchObject([
    { number: 1, fault: 'line_too_long' },
    { number: 2, text: '{}' },
  ])
})

test('wherever a stream is cut, the lines are the same', async () => {
  const whole = bytes('{"tên":"Hòa Bình"}\n{"tên":"Đắk Lắk 👨‍👩‍👧"}\r\n{}')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 6 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length]
      const parts = at.slice(1).map((end, index) => whole.subarray(at[index], end))
      expect((await linesIn(...parts)).map((line) => 'text' in line && line.text)).toEqual([
        '{"tên":"Hòa Bình"}',
        '{"tên":"Đắk Lắk 👨‍👩‍👧"}',
        '{}',
      ])
    }),
  )
})
