import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { HERE } from '#tests/support/people.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'chung-tay-profiles-'))

function importing(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const script = `const { main } = await import('#server/import-profiles.ts'); process.exitCode = await main(process.argv.slice(1))`
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, '--', ...args],
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('good rows go in, a bad one is worded and makes the exit code 1', { timeout: 90_000 }, async () => {
  const file = path.join(folder, 'xa.csv')
  writeFileSync(
    file,
    `unitCode,year,households,poor,nearPoor,source\n${HERE},2025,2000,300,200,Rà soát\n${HERE},2024,100,90,20,Rà soát\n`,
  )
  const dry = await importing(file, '--dry-run', '--lang', 'vi')
  expect(dry.out).toContain('Chạy thử, chưa ghi gì: 1 dòng sẽ được ghi')
  expect(await db.povertyCount.count()).toBe(0)
  const done = await importing(file, '--lang', 'vi')
  expect(done.code).toBe(1)
  expect(done.err).toContain('Dòng 3, nearPoor: Hộ nghèo và cận nghèo cộng lại')
  expect(done.out).toContain('Đã ghi 1 dòng, 0 dòng không có gì mới, 1 dòng lỗi.')
  expect(await db.povertyCount.count()).toBe(1)
})
