import { expect, test } from 'vitest'
import { refusalOf } from './request-shape.ts'

const ask = (method: string, url: string, headers: Record<string, string> = {}, rawHeaders: string[] = []) =>
  refusalOf({ method, url, headers, rawHeaders })

test.each([
  ['GET', '/models?q=%C4%91', {}, undefined],
  ['GET', '/m%C3%B4', {}, undefined],
  ['OPTIONS', '/api/v1/models', {}, undefined],
  ['POST', '/sign-in', { 'content-length': '10' }, undefined],
  ['POST', '/sign-in', { 'content-length': '0' }, undefined],
  ['DELETE', '/x', {}, undefined],
  ['TRACE', '/', {}, 405],
  ['CONNECT', '/', {}, 405],
  ['PROPFIND', '/', {}, 405],
  ['GET', '/a%zz', {}, 400],
  ['GET', '/a%ff', {}, 400],
  ['GET', '/a%00', {}, 400],
  ['GET', '/?q=%00', {}, 400],
  ['GET', '/?x=?&q=%00', {}, 400],
  ['GET', '/models?_data=root', {}, 400],
  ['GET', '/models?q=?&%5Fdata=root', {}, 400],
  ['GET', '/models?q=_data', {}, undefined],
  ['GET', 'http://evil.example/', {}, 400],
  ['OPTIONS', '*', {}, 400],
  ['GET', '/', { 'content-length': '3' }, 413],
  ['GET', '/', { 'transfer-encoding': 'chunked' }, 413],
  ['POST', '/', { 'content-length': '16000001' }, 413],
  ['POST', '/', {}, 411],
  ['POST', '/', { 'transfer-encoding': 'chunked' }, 411],
  ['PUT', '/', { 'transfer-encoding': 'chunked' }, 411],
])('%s %s %o: %s', (method, url, headers, status) => {
  expect(ask(method, url, headers as Record<string, string>)).toBe(status)
})

test('two Host headers are one too many', () => {
  expect(ask('GET', '/', {}, ['Host', 'localhost', 'host', 'evil.example'])).toBe(400)
})
