import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { fieldId } from '#app/ui/field-frame.tsx'
import { CheckboxGroup, ErrorSummary, NumberField, TextField } from '#app/ui/field.tsx'
import { WordsIn } from '#app/ui/words.tsx'

const shown = (children: ReactNode) => renderToStaticMarkup(<WordsIn lang="vi">{children}</WordsIn>)

test('a field in a list gets an id that an address can point at', () => {
  expect(fieldId('costs[0].amountVnd')).toBe('costs-0-amountVnd')
  expect(fieldId('title')).toBe('title')
})

test('what is wrong and the hint are read out with the box, and what was typed stays', () => {
  const html = shown(
    <TextField name="title" label="Tên" hint="Ngắn" errors={['Quá dài']} defaultValue="Nuôi bò" required />,
  )
  expect(html).toContain('aria-describedby="title-hint title-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="Nuôi bò"')
  expect(html).toContain('(bắt buộc)')
})

test('a figure typed the Vietnamese way reaches the server as it was typed', () => {
  const html = shown(<NumberField name="amount" label="Số tiền" defaultValue="1.500.000" unit="đồng" />)
  expect(html).toContain('type="text"')
  expect(html).toContain('inputMode="numeric"')
})

test('the summary leads to each field, also to the first box of a group', () => {
  const html = shown(
    <>
      <ErrorSummary errors={{ kinds: ['Chọn một'], '': ['Không lưu được'], title: [] }} />
      <CheckboxGroup
        name="kinds"
        legend="Loại"
        options={[{ value: 'a', label: 'A' }]}
        errors={['Chọn một']}
      />
    </>,
  )
  expect(html).toContain('<a href="#kinds">Chọn một</a>')
  expect(html).toContain('<li>Không lưu được</li>')
  expect(html).toMatch(/<input type="checkbox" id="kinds"/)
})

test('a form with nothing wrong shows no summary', () => {
  expect(shown(<ErrorSummary errors={{ title: [] }} />)).toBe('')
})

test('the summary says which field a sentence is about, but not of the form itself', () => {
  const labels: Record<string, string> = { 'costs[1].item': 'Khoản chi 2, Khoản chi' }
  const errors = { 'costs[1].item': ['Hãy điền ô này.'], '': ['Không lưu được'] }
  const html = shown(<ErrorSummary errors={errors} labelOf={(name) => labels[name]} />)
  expect(html).toContain('<a href="#costs-1-item">Khoản chi 2, Khoản chi: Hãy điền ô này.</a>')
  expect(html).toContain('<li>Không lưu được</li>')
})
