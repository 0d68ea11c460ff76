import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { claim, holderOf, release } from './lock.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'ct-lock-'))
const file = path.join(dir, 'running.lock')
const write = (pid: number, startedAt: string) =>
  writeFileSync(file, JSON.stringify({ pid, startedAt, what: 'npm start' }))

afterAll(() => rmSync(dir, { recursive: true }))

test('one process has a claim until it lets go', () => {
  expect(claim(file, 'npm start')).toBeUndefined()
  expect(claim(file, 'npm run admin')).toBe(`npm start (pid ${process.pid})`)
  release(file)
  expect(claim(file, 'npm run admin')).toBeUndefined()
  release(file)
})

test('the claim of a process that is gone counts as none', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  write(pid, '1')
  expect(holderOf(file)).toBeUndefined()
  expect(claim(file, 'npm start')).toBeUndefined()
  release(file)
})

test.runIf(process.platform === 'linux')('so does one whose pid belongs to a younger process now', () => {
  write(process.pid, '1')
  expect(holderOf(file)).toBeUndefined()
  rmSync(file)
})

test('a claim cut short while being written counts as none', () => {
  writeFileSync(file, '{"pid":')
  expect(claim(file, 'npm start')).toBeUndefined()
  release(file)
})
