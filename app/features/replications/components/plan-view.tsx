import { AdaptationList } from '#app/features/replications/components/adaptation-list.tsx'
import { Note, TextLines } from '#app/features/replications/components/audience-field.tsx'
import { CostTable } from '#app/features/replications/components/cost-table.tsx'
import { ExpectedTable } from '#app/features/replications/components/expected-table.tsx'
import { FundingTable } from '#app/features/replications/components/funding-table.tsx'
import { OutcomeView } from '#app/features/replications/components/outcome-view.tsx'
import { PlanProgress } from '#app/features/replications/components/plan-progress.tsx'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate } from '#app/lib/format.ts'
import { SectionBlock, Steps } from '#app/ui/article.tsx'
import { ProgressBar } from '#app/ui/timeline.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The sections of a plan's page: what came of it first, then what is done otherwise, progress, milestones, money. */
export function PlanSections({ plan, mayReport }: { plan: PlanFacts; mayReport: boolean }) {
  const { t, href } = useWords()
  return (
    <>
      <SectionBlock id="outcomes" title={t('replications:plan.outcomes')}>
        {plan.outcomes.length ? (
          plan.outcomes.map((outcome) => <OutcomeView key={outcome.months} outcome={outcome} />)
        ) : (
          <p>{t('replications:plan.noOutcomes')}</p>
        )}
      </SectionBlock>
      {plan.stopped && (
        <SectionBlock id="stopped" title={t('replications:plan.stopReason')} tone="caution">
          <Note text={plan.stopped.reason} audience={plan.stopped.audience} />
        </SectionBlock>
      )}
      <SectionBlock id="adaptations" title={t('replications:plan.adaptations')}>
        {plan.adaptations || plan.adapted.length > 0 ? (
          <TextLines text={plan.adaptations} />
        ) : (
          <p>{t('replications:plan.sameAsSource')}</p>
        )}
        <AdaptationList rows={plan.adapted} />
        <p>
          <a href={href(`/replications/${plan.id}/changes`)}>{t('replications:plan.changes')}</a>.{' '}
          {t('replications:plan.fewChanges')}
        </p>
      </SectionBlock>
      <SectionBlock id="expected" title={t('replications:plan.expected')}>
        <ExpectedTable rows={plan.expected} />
      </SectionBlock>
      <SectionBlock id="progress" title={t('replications:plan.progress')}>
        <PlanProgress planId={plan.id} entries={plan.progress} mayReport={mayReport} />
      </SectionBlock>
      <SectionBlock id="milestones" title={t('replications:plan.milestones')}>
        <Milestones
          milestones={plan.milestones}
          closed={plan.state === 'completed' || plan.state === 'stopped'}
        />
      </SectionBlock>
      <SectionBlock id="costs" title={t('replications:plan.money')}>
        <CostTable costs={plan.costs} totals={plan.totals} />
        <FundingTable funding={plan.funding} />
      </SectionBlock>
    </>
  )
}

type MilestonesProps = Pick<PlanFacts, 'milestones'> & { closed: boolean }

/** Once a plan is closed, what was not done is due no more. */
function Milestones({ milestones, closed }: MilestonesProps) {
  const { t, lang } = useWords()
  if (!milestones.length) return <p>{t('replications:plan.noMilestones')}</p>
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length
  return (
    <>
      <ProgressBar
        id="milestones-done"
        value={done}
        max={milestones.length}
        label={t('replications:plan.milestonesDone', { done, total: milestones.length })}
      />
      <Steps
        items={milestones.map(({ title, dueOn, doneOn, overdue }) => ({
          title,
          done: doneOn !== null,
          when: doneOn
            ? t('replications:plan.doneOn', { date: formatDate(doneOn, lang) })
            : closed
              ? t('replications:plan.notDone')
              : t(`replications:plan.${overdue ? 'overdue' : 'dueOn'}`, { date: formatDate(dueOn, lang) }),
        }))}
      />
    </>
  )
}
