import type { ReactNode } from 'react'
import { ModelCosts } from '#app/features/models/components/model-costs.tsx'
import { ModelAudience, ModelOpening } from '#app/features/models/components/model-opening.tsx'
import { ModelResults } from '#app/features/models/components/model-results.tsx'
import { Proofs } from '#app/features/models/components/proof-list.tsx'
import type { ModelView } from '#app/features/models/model-view.ts'
import { galleryPhoto } from '#app/features/models/photo-address.ts'
import { proofsOf } from '#app/features/models/proof-rules.ts'
import type { EvidenceFile, SectionName } from '#app/features/models/schema.ts'
import { Article, Gallery, InPageNav, SectionBlock } from '#app/ui/article.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { RichTextView } from '#app/ui/rich-text.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  view: ModelView
  unit: NamedUnit
  /** How far it is proven; a draft has nothing to say of that. */
  evidence?: ReactNode
  /** Who replicated it: told by another room, under a heading of this one. */
  lineage?: ReactNode
}

/** A model to read, published or as it would be. What went wrong stands as large as what went well. */
export function ModelArticle({ view, unit, evidence, lineage }: Props) {
  const { t } = useWords()
  const nav = [
    { id: 'who', label: t('models:read.atAGlance') },
    { id: 'problem', label: t('models:section.problem') },
    { id: 'approach', label: t('models:section.approach') },
    { id: 'steps', label: t('models:field.steps') },
    { id: 'costs', label: t('models:field.costs') },
    { id: 'results', label: t('models:field.results') },
    ...(evidence ? [{ id: 'evidence', label: t('models:evidence.title') }] : []),
    { id: 'risks', label: t('models:section.risks') },
    { id: 'conditions', label: t('models:section.conditions') },
    ...(lineage ? [{ id: 'lineage', label: t('models:read.lineage') }] : []),
  ]
  const { ofSection } = proofsOf(view)
  const told = (name: SectionName) => (
    <ToldSection name={name} html={view.html[name]} files={ofSection(name)} />
  )
  return (
    <Article nav={<InPageNav items={nav} />} opening={<ModelOpening view={view} unit={unit} />}>
      <SectionBlock id="who" title={t('models:read.atAGlance')}>
        <ModelAudience view={view} />
      </SectionBlock>
      {told('problem')}
      {told('approach')}
      <SectionBlock id="steps" title={t('models:field.steps')}>
        <StepList steps={view.steps} />
      </SectionBlock>
      <SectionBlock id="costs" title={t('models:field.costs')}>
        <ModelCosts {...view} />
      </SectionBlock>
      <SectionBlock id="results" title={t('models:field.results')}>
        <ModelResults {...view} />
      </SectionBlock>
      {evidence && (
        <SectionBlock id="evidence" title={t('models:evidence.title')}>
          {evidence}
        </SectionBlock>
      )}
      {told('risks')}
      {told('conditions')}
      {told('sustainability')}
      {told('lessons')}
      {view.pictures.length > 1 && (
        <SectionBlock id="photos" title={t('models:field.photos')}>
          <Gallery photos={view.pictures.slice(1).map(galleryPhoto)} />
        </SectionBlock>
      )}
      {lineage && (
        <SectionBlock id="lineage" title={t('models:read.lineage')}>
          {lineage}
        </SectionBlock>
      )}
    </Article>
  )
}

type Told = { name: SectionName; html: string; files: readonly EvidenceFile[] }

function ToldSection({ name, html, files }: Told) {
  const { t } = useWords()
  return (
    <SectionBlock id={name} title={t(`models:section.${name}`)} tone={name === 'risks' ? 'caution' : 'plain'}>
      {html ? <RichTextView html={html} /> : <p className="soft">{t('models:preview.notYet')}</p>}
      <Proofs files={files} />
    </SectionBlock>
  )
}

function StepList({ steps }: { steps: readonly string[] }) {
  const { t } = useWords()
  if (steps.length === 0) return <p>{t('models:step.none')}</p>
  return (
    <div className="prose">
      <ol>
        {steps.map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
