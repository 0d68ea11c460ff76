import { CostTable } from '#app/features/replications/components/cost-table.tsx'
import { OutcomeView } from '#app/features/replications/components/outcome-view.tsx'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate } from '#app/lib/format.ts'
import { SectionBlock, Steps } from '#app/ui/article.tsx'
import { ProgressBar, Timeline } from '#app/ui/timeline.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The sections of a plan's page: what came of it first, then progress, milestones and money. */
export function PlanSections({ plan }: { plan: PlanFacts }) {
  const { t } = useWords()
  return (
    <>
      <SectionBlock id="outcomes" title={t('replications:plan.outcomes')}>
        {plan.outcomes.length ? (
          plan.outcomes.map((outcome) => <OutcomeView key={outcome.months} outcome={outcome} />)
        ) : (
          <p>{t('replications:plan.noOutcomes')}</p>
        )}
      </SectionBlock>
      {plan.stopReason && (
        <SectionBlock id="stopped" title={t('replications:plan.stopReason')} tone="caution">
          <Lines text={plan.stopReason} />
        </SectionBlock>
      )}
      <SectionBlock id="adaptations" title={t('replications:plan.adaptations')}>
        <Lines text={plan.adaptations || t('replications:plan.sameAsSource')} />
      </SectionBlock>
      <SectionBlock id="progress" title={t('replications:plan.progress')}>
        <Progress entries={plan.progress} />
      </SectionBlock>
      <SectionBlock id="milestones" title={t('replications:plan.milestones')}>
        <Milestones
          milestones={plan.milestones}
          closed={plan.state === 'completed' || plan.state === 'stopped'}
        />
      </SectionBlock>
      <SectionBlock id="costs" title={t('replications:plan.costs')}>
        <CostTable costs={plan.costs} totals={plan.totals} />
      </SectionBlock>
    </>
  )
}

function Lines({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((line, at) => <p key={at}>{line}</p>)
}

function Progress({ entries }: { entries: PlanFacts['progress'] }) {
  const { t, lang } = useWords()
  if (!entries.length) return <p>{t('replications:plan.noProgress')}</p>
  return (
    <Timeline
      items={entries.map(({ on, text, households }) => ({
        date: on,
        dateLabel: formatDate(on, lang),
        title: t('replications:plan.householdsTaking', { count: households }),
        body: <Lines text={text} />,
      }))}
    />
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
