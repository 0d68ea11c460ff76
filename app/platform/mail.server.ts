import { createTransport } from 'nodemailer'
import { oneLine } from '#app/lib/one-line.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'

export type Outgoing = {
  id: string
  to: string
  subject: string
  text: string
  /** The page where its reader can stop such letters; null for those that always go out. */
  stopAt?: string | null
  /** Where letters like this one are stopped by one press; null for those that nobody asked to have regularly. */
  stopLink?: string | null
}

/** `refused`: the server will never take this letter. `later`: it may, another time. */
export type Outcome = 'sent' | 'refused' | 'later'
export type Deliver = (letter: Outgoing) => Promise<Outcome>

/** Hands letters to the configured mail server; null when there is none. */
export function deliverer(): Deliver | null {
  return env.SMTP_URL ? mailerTo(env.SMTP_URL) : null
}

const CONNECT_LIMIT_MS = 10_000
const ANSWER_LIMIT_MS = 20_000

export function mailerTo(smtpUrl: string, from: string = env.MAIL_FROM): Deliver {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: ANSWER_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text, stopAt, stopLink }) => {
    try {
      await transport.sendMail({
        from,
        // As an object the address is taken as it is; as text, a comma in it would make two.
        to: { name: '', address: oneLine(to) },
        subject: oneLine(subject),
        text,
        messageId: `<${id}@chungtay>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(stopAt, stopLink) },
      })
      return 'sent'
    } catch (error) {
      const status = (error as { responseCode?: number }).responseCode
      const outcome = status !== undefined && status >= 500 ? 'refused' : 'later'
      log.warn({ letterId: id, status, code: (error as { code?: string }).code, outcome }, 'letter not taken')
      return outcome
    }
  }
}

/** RFC 2369 and RFC 8058: the mail program's own button opens the page, or posts to the link without a page between. */
function stopHeaders(stopAt: string | null | undefined, stopLink: string | null | undefined) {
  if (stopLink) {
    const link = `<${oneLine(stopLink)}>`
    return { 'List-Unsubscribe': link, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  }
  return stopAt ? { 'List-Unsubscribe': `<${oneLine(stopAt)}>` } : {}
}
