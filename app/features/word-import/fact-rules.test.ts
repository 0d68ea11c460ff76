import { describe, expect, test } from 'vitest'
import { plainParagraph } from '#app/features/word-import/blocks.ts'
import type { FactName } from '#app/features/word-import/fact-rules.ts'
import { factsIn } from '#app/features/word-import/fact-rules.ts'

const facts = (...lines: string[]) => factsIn(lines.map(plainParagraph))

describe('what the text says of the whole', () => {
  test.each<[FactName, string, string | undefined]>([
    ['households', 'Có 20 hộ tham gia.', '20'],
    ['households', 'Toàn xã có 1.200 hộ. Mô hình hỗ trợ 24 hộ nghèo.', '24'],
    ['households', 'Sổ 15 hộ khẩu bị mất.', undefined],
    ['startedOn', 'Triển khai từ ngày 05/03/2024.', '2024-03-05'],
    ['startedOn', 'Thực hiện từ tháng 3 năm 2024 đến nay.', '2024-03-01'],
    ['startedOn', 'Thực hiện từ ngày 31/02/2024.', undefined],
    ['months', 'Thời gian thực hiện: 18 tháng.', '18'],
    ['months', 'Thực hiện từ tháng 3/2024 đến tháng 8/2025.', '18'],
    ['months', 'Báo cáo tháng 6/2025.', undefined],
  ])('%s in “%s”', (name, line, value) => {
    expect(facts(line)[name]?.value).toBe(value)
  })

  test.each([
    [['BÁO CÁO', 'Kết quả thực hiện mô hình nuôi dê'], 'Mô hình nuôi dê'],
    [['BÁO CÁO', 'V/v thực hiện mô hình “Nuôi dê trên núi đá” năm 2025'], 'Nuôi dê trên núi đá'],
    [
      ['MÔ HÌNH NUÔI DÊ Ở MƯỜNG KHƯƠNG', 'Năm qua, mô hình nuôi dê ở Mường Khương đã mở rộng.'],
      'Mô hình nuôi dê ở Mường Khương',
    ],
    [['Năm nay mưa nhiều.'], undefined],
  ])('the title in %j', (lines, title) => {
    expect(facts(...lines).title?.value).toBe(title)
  })
})
