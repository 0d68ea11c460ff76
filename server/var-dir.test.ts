import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openVarDir } from './var-dir.ts'

const home = mkdtempSync(path.join(tmpdir(), 'ct-var-'))
afterAll(() => rmSync(home, { recursive: true }))

test('a directory is made with all that leads to it, for this user alone, and nothing is left in it', () => {
  const dir = path.join(home, 'a/b/var')
  expect(openVarDir(dir).dir).toBe(dir)
  expect(openVarDir(dir).dir).toBe(dir)
  expect(readdirSync(dir)).toEqual([])
  expect(statSync(dir).mode & 0o066).toBe(0)
})

test('a file in the way is told in a sentence that names the setting', () => {
  writeFileSync(path.join(home, 'file'), '')
  for (const dir of [path.join(home, 'file'), path.join(home, 'file/var')])
    expect(() => openVarDir(dir)).toThrow(/^VAR_DIR must be a directory this user may write to; .*file/)
})

test.runIf(existsSync('/proc/self'))('where nobody can make anything, that is said at once', () => {
  for (const dir of ['/proc/x', '/proc/x/y', '/proc/self/fd'])
    expect(() => openVarDir(dir)).toThrow(/^VAR_DIR must be a directory this user may write to/)
})
