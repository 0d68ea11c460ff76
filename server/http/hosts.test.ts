import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { answersTo, originFor } from './hosts.ts'

const site = 'https://chungtay.example.vn'

test.each([
  ['localhost:3000', undefined, true],
  ['127.0.0.1', undefined, true],
  ['[::1]:3000', undefined, true],
  [hostname(), undefined, true],
  ['evil.example', undefined, false],
  ['127.0.0.1.evil.example', undefined, false],
  ['localhost.evil.example', undefined, false],
  ['chungtay.example.vn', site, true],
  ['CHUNGTAY.example.vn', site, true],
  ['chungtay.example.vn:443', site, true],
  ['chungtay.example.vn:8443', site, false],
  ['chungtay.example.vn.evil.example', site, false],
  ['evil.example', site, false],
  [hostname(), site, false],
  ['localhost:3000', site, true],
  ['user@localhost', undefined, false],
  ['localhost:3000:80', undefined, false],
  ['localhost/path', undefined, false],
  ['local host', undefined, false],
  ['', undefined, false],
  [undefined, undefined, false],
])('the host %s with ORIGIN %s: %s', (host, origin, expected) => {
  expect(answersTo(host, origin)).toBe(expected)
})

test('pages asked for by the public name have the public origin, on loopback their own', () => {
  expect(originFor('chungtay.example.vn', 'http', site)).toBe(site)
  expect(originFor('localhost:3000', 'http', site)).toBe('http://localhost:3000')
  expect(originFor('localhost:80', 'http', undefined)).toBe('http://localhost')
})
