import { unseenNews } from '#app/features/saved-searches/queries.server.ts'
import { can } from '#app/permissions/permissions.ts'
import { env } from '#app/platform/env.server.ts'
import { isPerson } from '#app/permissions/actor.ts'
import type { Context } from '#app/web/load.server.ts'

/** What the frame of every page shows: who is signed in, which ways are open to them, who owns the site. */
export async function siteShell({ actor, t }: Context) {
  const roles = isPerson(actor) ? actor.roles.map((held) => held.role) : []
  return {
    name: isPerson(actor) ? actor.name : undefined,
    news: isPerson(actor) ? await unseenNews(actor.id) : 0,
    staff: roles.some((role) => ['editor', 'approver', 'reviewer', 'administrator'].includes(role)),
    administrator: roles.includes('administrator'),
    operator: can(actor, 'job.list', { unitPath: ['VN'] }),
    demo: env.DEMO,
    mailbox: env.DEMO && !env.SMTP_URL,
    owner: {
      name: env.OWNER_NAME ?? t('common:owner.name'),
      contact: env.OWNER_CONTACT ?? t('common:owner.contact'),
      email: env.OWNER_EMAIL ?? 'lien-he@chungtay.test',
      phone: env.OWNER_PHONE,
      officer: env.CONTENT_OFFICER ?? t('common:owner.officer'),
    },
  }
}
