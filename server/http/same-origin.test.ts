import { expect, test } from 'vitest'
import { fromOwnPage, isOneClickStop } from './same-origin.ts'

const own = 'https://chungtay.example.vn'

test.each([
  ['our own page', { origin: own, 'sec-fetch-site': 'same-origin' }, true],
  ['an old browser', { origin: own }, true],
  ['a browser that leaves Origin out', { referer: `${own}/models/new?x=1` }, true],
  ['the address bar, resent', { origin: own, 'sec-fetch-site': 'none' }, true],
  ['a script without any sign of origin', {}, false],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['another site that claims our origin', { origin: own, 'sec-fetch-site': 'cross-site' }, false],
  ['a neighbour under the same domain', { origin: own, 'sec-fetch-site': 'same-site' }, false],
  ['a sandboxed frame', { origin: 'null', referer: `${own}/` }, false],
  ['another port', { origin: `${own}:8443` }, false],
  ['plain http', { origin: 'http://chungtay.example.vn' }, false],
  ['a foreign referer', { referer: 'https://evil.example/?https://chungtay.example.vn' }, false],
  ['a referer that is no address', { referer: 'chungtay.example.vn' }, false],
  ['two origins', { origin: `${own}, https://evil.example` }, false],
  ['only Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }, false],
])('%s', (_who, headers, accepted) => {
  expect(fromOwnPage(headers, own)).toBe(accepted)
})

test.each([
  ['a mail program', 'POST', '/saved-searches/stop', {}, true],
  ['the same in English', 'POST', '/en/saved-searches/stop', {}, true],
  ['somebody signed in, sent here by another site', 'POST', '/saved-searches/stop', { cookie: 'a=b' }, false],
  ['a page of another site', 'POST', '/saved-searches/stop', { origin: 'https://evil.example' }, false],
  ['any other address', 'POST', '/saved-searches', {}, false],
  ['an address that only begins alike', 'POST', '/saved-searches/stop/x', {}, false],
  ['another method', 'DELETE', '/saved-searches/stop', {}, false],
])('one click in %s', (_who, method, path, headers, accepted) => {
  expect(isOneClickStop({ method, path, headers })).toBe(accepted)
})
