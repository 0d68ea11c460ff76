import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { langOfPath } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ request }) => ({ origin: publicOrigin(request) }))

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = wordsFor(langOfPath(location.pathname))
  const words = { title: t('front:about.title'), description: t('front:about.lead') }
  return data ? publicMeta({ ...words, origin: data.origin, location }) : []
}

const steps = ['step1', 'step2', 'step3', 'step4'] as const
const promises = ['trust1', 'trust2', 'trust3'] as const

export default function About() {
  const { t } = useWords()
  return (
    <Page narrow title={t('front:about.title')} lead={t('front:about.lead')}>
      <h2>{t('front:about.how')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`front:about.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('front:about.trust')}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`front:about.${promise}`)}</li>
        ))}
      </ul>
      <h2>{t('front:about.data')}</h2>
      <p>
        {t('front:about.dataText')} <a href="/api/v1/openapi.json">{t('front:about.dataLink')}</a>
      </p>
    </Page>
  )
}
