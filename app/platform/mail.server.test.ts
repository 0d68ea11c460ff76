import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailerTo } from '#app/platform/mail.server.ts'

type Received = { to: string[]; from: string; raw: string }
const received: Received[] = []

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(
      address.startsWith('full')
        ? Object.assign(new Error('later'), { responseCode: 452 })
        : address.startsWith('none')
          ? Object.assign(new Error('no such box'), { responseCode: 550 })
          : null,
    ),
  onData: (stream, session, done) => {
    const { mailFrom, rcptTo } = session.envelope
    void text(stream).then((raw) => {
      received.push({ raw, to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : '' })
      done()
    })
  },
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => sink.close(() => resolve())))
beforeEach(() => received.splice(0))

const letter = {
  id: '0199c1f0-0000-7000-8000-000000000000',
  to: 'hoa@vidu.vn',
  subject: 'Đặt mật khẩu mới',
  text: 'Xin chào\nhttp://localhost:3000/x',
  stopAt: null,
}
const headersOf = (raw: string) =>
  raw
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0]?.toLowerCase()) ?? []

test('a letter reaches the mail server whole', async () => {
  expect(await mailerTo(url)(letter)).toBe('sent')
  expect(received).toHaveLength(1)
  const [{ to, from, raw } = { to: [], from: '', raw: '' }] = received
  expect(to).toEqual(['hoa@vidu.vn'])
  expect(from).toBe('no-reply@chungtay.test')
  expect(raw).toContain('Subject: =?UTF-8?')
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).not.toContain('List-Unsubscribe')
})

test('a letter that its reader may stop says where', async () => {
  await mailerTo(url)({ ...letter, stopAt: 'http://localhost:3000/account/letters' })
  expect(received[0]?.raw).toContain('List-Unsubscribe: <http://localhost:3000/account/letters>')
})

const ends = [
  '\r\n',
  '\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
  '\u0000',
  '%0d%0a',
  '\\r\\n',
]
test.each(ends.map((end) => [end]))('no subject begins a header of its own: %j', async (end) => {
  await mailerTo(url)(letter)
  await mailerTo(url)({ ...letter, subject: `Hoa${end}Bcc: evil@evil.example${end}${end}<b>x</b>` })
  const [honest, hostile] = received
  expect(hostile?.to).toEqual(['hoa@vidu.vn'])
  expect(headersOf(hostile?.raw ?? '')).toEqual(headersOf(honest?.raw ?? ''))
})

test.each([
  ...ends.map((end) => `hoa@vidu.vn${end}Bcc: evil@evil.example`),
  'hoa@vidu.vn, evil@evil.example',
  'hoa@vidu.vn;evil@evil.example',
  '"x" <evil@evil.example>, hoa@vidu.vn',
  'group: evil@evil.example;',
])('no address makes two: %j', async (to) => {
  await mailerTo(url)({ ...letter, to })
  for (const { to: recipients } of received) {
    expect(recipients).toHaveLength(1)
    expect(recipients).not.toContain('evil@evil.example')
  }
})

test('a letter that comes regularly tells mail programs how to stop it', async () => {
  await mailerTo(url)({ ...letter, stopLink: 'https://chungtay.example.vn/saved-searches/stop?token=a.b' })
  const raw = (received[0]?.raw ?? '').replace(/\r\n[ \t]+/g, ' ')
  expect(raw).toContain('List-Unsubscribe: <https://chungtay.example.vn/saved-searches/stop?token=a.b>')
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('what the server will never take is told from what it may take later', async () => {
  expect(await mailerTo(url)({ ...letter, to: 'none@vidu.vn' })).toBe('refused')
  expect(await mailerTo(url)({ ...letter, to: 'full@vidu.vn' })).toBe('later')
  expect(await mailerTo('smtp://127.0.0.1:1')(letter)).toBe('later')
})
