import { draftPages, verdictPages } from '#tests/e2e/every-draft-page.ts'
import type { Case } from '#tests/e2e/page-case.ts'
import { noPage } from '#tests/e2e/page-case.ts'
import type { World } from '#tests/e2e/world.ts'

/** Every route file with the pages to look at. A page stands here once for each thing it can look like. */
export function everyPage(world: World): Record<string, Case[]> {
  const { published, revised, begun, complete, submitted, returned, sentBack, withdrawn } = world
  return {
    '$.tsx': [{ path: '/khong-co-trang-nay', status: 404 }],
    '($lang)._index.tsx': [{ path: '/', suggests: true }],
    '($lang).about.tsx': [{ path: '/about' }],
    ...accountPages(world),
    ...draftPages(world),
    ...verdictPages(world),
    '($lang).jobs._index.tsx': [{ path: '/jobs', as: 'admin' }],
    '($lang).jobs.$id.retry.ts': noPage,
    '($lang).jobs.documents.$id.retry.ts': noPage,
    '($lang).search-words._index.tsx': [{ path: '/search-words', as: 'admin' }],
    '($lang).search-words.$id.removal.ts': noPage,
    '($lang).models.$slug._index.tsx': [
      { path: `/models/${published.slug}` },
      { path: `/models/${published.slug}`, as: 'editor' },
      { path: `/models/${published.slug}?done=published`, as: 'editor' },
      { path: `/models/${published.slug}`, as: 'reviewer' },
      { path: `/models/${sentBack}`, as: 'approver' },
      { path: `/models/${withdrawn}` },
      { path: '/models/khong-co-mo-hinh-nay', status: 404 },
      { path: `/models/${begun}`, as: 'citizen', status: 404 },
    ],
    '($lang).models.$slug.leaflet.tsx': [{ path: `/models/${published.slug}/leaflet` }],
    '($lang).models.$slug.revisions._index.tsx': [
      { path: `/models/${published.slug}/revisions` },
      { path: `/models/${revised}/revisions` },
    ],
    '($lang).models.$slug.revisions.compare.tsx': [
      { path: `/models/${revised}/revisions/compare` },
      { path: `/models/${revised}/revisions/compare?from=2&to=2` },
      { path: `/models/${published.slug}/revisions/compare` },
      { path: `/models/${revised}/revisions/compare?from=1&to=9`, status: 404 },
    ],
    '($lang).models.compare.tsx': [
      { path: `/models/compare?m=${published.slug}&m=${revised}&m=${published.slug}` },
      { path: `/models/compare?m=${revised}&m=khong-co` },
      { path: '/models/compare' },
    ],
    '($lang).models.$slug.revisions.$number.tsx': [{ path: `/models/${published.slug}/revisions/1` }],
    ...searchPages(world),
    '($lang).models.new.tsx': [
      { path: '/models/new', as: 'editor', scripts: true },
      { path: '/models/new', as: 'citizen', scripts: true },
    ],
    '($lang).models.from-word._index.tsx': [
      { path: '/models/from-word', as: 'editor', scripts: true },
      { path: '/models/from-word', as: 'citizen', scripts: true },
    ],
    '($lang).models.from-word.$id._index.tsx': [
      { path: `/models/from-word/${world.report}`, as: 'editor' },
      { path: `/models/from-word/${world.report}`, as: 'editor2', status: 404 },
    ],
    '($lang).models.from-word.$id.removal.tsx': noPage,
    '($lang).models.$slug.remainder.tsx': [
      { path: `/models/${world.fromWord}/remainder`, as: 'editor' },
      { path: `/models/${complete}/remainder`, as: 'editor' },
    ],
    '($lang).models.$slug_.replications.new.tsx': [
      { path: `/models/${published.slug}/replications/new`, as: 'editor2', scripts: true },
      { path: `/models/${published.slug}/replications/new?households=40`, as: 'editor2', scripts: true },
      { path: `/models/${published.slug}/replications/new`, as: 'citizen', scripts: true },
      { path: `/models/${withdrawn}/replications/new`, as: 'editor2', scripts: true },
    ],
    '($lang).places._index.tsx': [
      { path: '/places' },
      { path: '/places?q=muong+khuong' },
      { path: '/places?q=qzxqzx' },
    ],
    '($lang).models.$slug.fit.tsx': [
      { path: `/models/${published.slug}/fit` },
      { path: `/models/${published.slug}/fit`, as: 'editor2' },
      { path: `/models/${published.slug}/fit?unit=16876` },
      { path: `/models/${published.slug}/fit?unit=02761`, as: 'editor' },
      { path: `/models/${published.slug}/fit?unit=tan+an` },
      { path: `/models/${published.slug}/fit?unit=qzxqzx` },
    ],
    '($lang).places.$code_.profile._index.tsx': [
      { path: '/places/02761/profile' },
      { path: '/places/02761/profile', as: 'editor' },
      { path: '/places/00004/profile' },
      { path: '/places/15/profile', status: 404 },
    ],
    '($lang).places.$code_.profile.edit.tsx': [
      { path: '/places/02761/profile/edit', as: 'editor' },
      { path: '/places/02761/profile/edit', as: 'editor2', status: 403 },
    ],
    '($lang).places.$code_.profile.poverty.tsx': [
      { path: '/places/02761/profile/poverty?year=2025', as: 'editor' },
    ],
    '($lang).profiles.import.tsx': [
      { path: '/profiles/import', as: 'editor' },
      { path: '/profiles/import', as: 'citizen', status: 403 },
    ],
    '($lang).profiles.template[.]csv.ts': noPage,
    '($lang).profiles.template[.]xlsx.ts': noPage,
    '($lang).places.$code.tsx': [
      { path: '/places/VN' },
      { path: '/places/15' },
      { path: '/places/02761' },
      { path: '/places/16876' },
    ],
    ...replicationPages(world),
    '($lang).work.tsx': [
      { path: '/work', as: 'editor' },
      { path: '/work?list=waiting', as: 'approver' },
      { path: '/work?list=returned', as: 'editor' },
      { path: '/work?list=published', as: 'editor' },
      { path: '/work?list=sentBack', as: 'editor' },
      { path: '/work?list=withdrawn', as: 'approver' },
      { path: '/work', as: 'reviewer' },
      { path: '/work', as: 'citizen' },
      { path: '/work?list=due', as: 'editor2' },
      { path: '/work?list=offers', as: 'editor' },
      { path: '/work?list=replications', as: 'editor2' },
    ],
    '($lang).models.$slug.preview.tsx': [
      { path: `/models/${begun}/preview`, as: 'editor' },
      { path: `/models/${complete}/preview`, as: 'editor' },
      { path: `/models/${returned}/preview`, as: 'editor' },
      { path: `/models/${submitted}/preview`, as: 'approver' },
      { path: `/models/${submitted}/preview?done=submitted`, as: 'editor' },
      { path: `/models/${revised}/preview`, as: 'approver' },
      { path: `/models/${world.withFiles}/preview`, as: 'editor2' },
    ],
    ...machineDoors,
  }
}

const searchPages = ({ savedSearchId }: World): Record<string, Case[]> => ({
  '($lang).models._index.tsx': (
    [
      { path: '/models' },
      { path: '/models?q=nuoi+bo&terrain=mountain&terrain=delta&cost=5m-10m&sort=evidence' },
      { path: '/models?q=nuoi+bo+o+lao+cai' },
      { path: '/models?q=nuoi+bo+qzxqzx' },
      { path: '/models?q=qzxqzx' },
      { path: '/models?category=health&category=nonsense&cost=under-2m&hazard=erosion&unknown=1' },
      { path: '/models?sort=near' },
      { path: '/models?sort=near&near=M%C6%B0%E1%BB%9Dng+Kh%C6%B0%C6%A1ng' },
      { path: '/models?fits=16876', as: 'editor2' },
      { path: '/models?fits=T%C3%A2n+An' },
      { path: '/models?fits=99999' },
      { path: '/models?evidence=sustained' },
    ] satisfies Case[]
  ).map((seen) => ({ ...seen, suggests: true })),
  '($lang).models.map.tsx': [
    { path: '/models/map', suggests: true },
    { path: '/models/map?q=nuoi+bo&province=15', suggests: true },
    { path: '/models/map?q=qzxqzx', suggests: true },
  ],
  '($lang).models.suggestions.ts': noPage,
  '($lang).saved-searches._index.tsx': [
    { path: '/saved-searches', as: 'citizen' },
    { path: '/saved-searches?done=stopped', as: 'newcomer' },
  ],
  '($lang).saved-searches.new.tsx': [{ path: '/saved-searches/new?q=nuoi+bo&province=15', as: 'citizen' }],
  '($lang).saved-searches.$id.removal.tsx': [
    { path: `/saved-searches/${savedSearchId}/removal`, as: 'citizen' },
    { path: `/saved-searches/${savedSearchId}/removal`, as: 'editor', status: 404 },
  ],
  '($lang).saved-searches.$id.stop.ts': noPage,
  '($lang).saved-searches.stop.tsx': [
    { path: '/saved-searches/stop?token=qua-han' },
    { path: '/saved-searches/stop?done' },
  ],
})

const replicationPages = ({ published, plan, reported, entry, offer }: World): Record<string, Case[]> => ({
  '($lang).models.$slug.lineage.tsx': [
    { path: `/models/${published.slug}/lineage` },
    { path: `/models/${published.slug}/lineage?generation=1&province=40` },
    { path: '/models/khong-co-mo-hinh-nay/lineage', status: 404 },
  ],
  '($lang).replications.$id._index.tsx': [
    { path: `/replications/${published.planId}` },
    { path: `/replications/${plan}`, as: 'editor2' },
    { path: `/replications/${reported}`, as: 'editor2' },
    { path: `/replications/${reported}` },
  ],
  '($lang).replications.$id.changes.tsx': [{ path: `/replications/${reported}/changes` }],
  '($lang).replications.$id.edit.tsx': [{ path: `/replications/${plan}/edit`, as: 'editor2', scripts: true }],
  '($lang).replications.$id.progress.tsx': [{ path: `/replications/${plan}/progress`, as: 'editor2' }],
  '($lang).replications.$id.progress_.$entry.photos._index.tsx': [
    { path: `/replications/${reported}/progress/${entry}/photos`, as: 'editor2' },
    { path: `/replications/${reported}/progress/${entry}/photos`, as: 'editor', status: 403 },
  ],
  '($lang).replications.$id.progress_.$entry.photos.$fileId.removal.tsx': noPage,
  '($lang).replications.$id.outcomes.tsx': [
    { path: `/replications/${plan}/outcomes`, as: 'editor2', scripts: true },
  ],
  '($lang).replications.$id.closure.tsx': [{ path: `/replications/${plan}/closure`, as: 'editor2' }],
  '($lang).replications.$id.offers.tsx': [
    { path: `/replications/${reported}/offers`, as: 'editor2' },
    { path: `/replications/${plan}/offers`, as: 'editor2' },
  ],
  '($lang).replications.$id.model.tsx': [
    { path: `/replications/${plan}/model`, as: 'editor2' },
    { path: `/replications/${plan}/model`, as: 'editor', status: 403 },
  ],
  '($lang).offers.$id.tsx': [
    { path: `/offers/${offer}`, as: 'editor' },
    { path: `/offers/${offer}`, as: 'editor2', status: 404 },
  ],
})

const accountPages = ({ grantId, sessionId, resetLink, verifyLink }: World): Record<string, Case[]> => ({
  '($lang).account._index.tsx': [
    { path: '/account', as: 'editor' },
    { path: '/account?done=profile', as: 'citizen' },
  ],
  '($lang).account.letters.tsx': [{ path: '/account/letters', as: 'editor' }],
  '($lang).account.password.tsx': [{ path: '/account/password', as: 'citizen' }],
  '($lang).account.profile.tsx': [{ path: '/account/profile', as: 'citizen', scripts: true }],
  '($lang).account.sessions.$id.tsx': [{ path: `/account/sessions/${sessionId}`, as: 'citizen' }],
  '($lang).account.sessions.others.tsx': [{ path: '/account/sessions/others', as: 'citizen' }],
  '($lang).account.verification.tsx': [{ path: '/account/verification', as: 'newcomer' }],
  '($lang).mailbox.tsx': [{ path: '/mailbox' }],
  '($lang).reset-password._index.tsx': [{ path: '/reset-password' }],
  '($lang).reset-password.new.tsx': [{ path: resetLink }, { path: '/reset-password/new?token=qua-han' }],
  '($lang).reset-password.sent.tsx': [{ path: '/reset-password/sent' }],
  '($lang).roles._index.tsx': [
    { path: '/roles', as: 'admin' },
    { path: '/roles?ended', as: 'admin' },
    { path: '/roles', as: 'citizen', status: 403 },
  ],
  '($lang).roles.new.tsx': [{ path: '/roles/new', as: 'admin', scripts: true }],
  '($lang).roles.$id.end.tsx': [{ path: `/roles/${grantId}/end`, as: 'admin' }],
  '($lang).sign-in.tsx': [{ path: '/sign-in' }, { path: '/sign-in?returnTo=%2Fwork' }],
  '($lang).sign-out.tsx': [{ path: '/sign-out' }, { path: '/sign-out', as: 'editor' }],
  '($lang).sign-up._index.tsx': [{ path: '/sign-up' }],
  '($lang).sign-up.sent.tsx': [{ path: '/sign-up/sent' }],
  '($lang).verify-email._index.tsx': [{ path: verifyLink }, { path: '/verify-email?token=qua-han' }],
  '($lang).verify-email.done.tsx': [{ path: '/verify-email/done' }],
})

const machineDoors: Record<string, Case[]> = {
  'api.$.ts': noPage,
  'api.v1.models.$slug.ts': noPage,
  'api.v1.models.$slug_.fit.ts': noPage,
  'api.v1.models.$slug_.lineage.ts': noPage,
  'api.v1.models._index.ts': noPage,
  'api.v1.openapi[.]json.ts': noPage,
  'api.v1.places.$code.ts': noPage,
  'api.v1.places._index.ts': noPage,
  'files.$id.$file.ts': noPage,
  '($lang).models.$slug.card[.]jpg.ts': noPage,
  '($lang).models.$slug.card[.]png.ts': noPage,
  '($lang).models.$slug.leaflet[.]pdf.ts': noPage,
  'robots[.]txt.ts': noPage,
  'sitemap[.]xml.ts': noPage,
  'sitemaps.$name[.]xml.ts': noPage,
  'documents.$id.$file.ts': noPage,
}
