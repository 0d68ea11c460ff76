import { expect, test } from 'vitest'
import { isHandMade } from '#app/web/hand-made.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const insert = (name: string) => JSON.stringify({ type: 'insert', payload: { name } })

test.each([
  ['a plain form', { title: 'Nuôi bò', 'costs[0].item': 'Giống', 'costs[49].item': 'Chuồng' }],
  ['a form that asks for a row more', { 'costs[0].item': 'Giống', __intent__: insert('costs') }],
  ['a form that takes a row away', { __intent__: '{"type":"remove","payload":{"name":"steps","index":2}}' }],
])('%s is one of ours', (_, fields) => {
  expect(isHandMade(form(fields as Record<string, string>))).toBe(false)
})

test.each([
  ['a row number in the millions', { 'costs[99999999].item': 'x' }],
  ['such a number deep inside', { 'a[0].b[4294967295]': 'x' }],
  ['an intent that is no JSON', { __intent__: '{bad' }],
  ['an intent that is nothing', { __intent__: 'null' }],
  ['an intent that sets a value', { __intent__: '{"type":"update","payload":{"name":"a","value":"1"}}' }],
  ['a row more of what is no list', { title: 'x', __intent__: insert('title') }],
  ['a row more of what is a group', { 'sections.risks': 'x', __intent__: insert('sections') }],
  ['a row more of what every object has', { title: 'x', __intent__: insert('constructor') }],
  ['a value that cannot be read as text', { 'version.toString': 'x' }],
  ['what reaches for the prototype', { 'costs[0].__proto__.item': 'x' }],
  ['the parser’s own state', { __state__: '{}' }],
  ['a name without end', { ['a'.repeat(5000)]: 'x' }],
])('%s is not', (_, fields) => {
  expect(isHandMade(form(fields as unknown as Record<string, string>))).toBe(true)
})

test('more fields than any page has are not', () => {
  const data = new FormData()
  for (let at = 0; at < 5_000; at += 1) data.append('tags', 'x')
  expect(isHandMade(data)).toBe(true)
})
