import type { WordKey, Words } from '#app/lib/words.ts'

const labels = {
  plan: {
    hamlet: 'replications:plan.hamlet',
    households: 'replications:plan.households',
    startedOn: 'replications:plan.startedOn',
    adaptations: 'replications:plan.adaptations',
    adapted: 'replications:adapted.title',
    'adapted[]': 'replications:adapted.row',
    'adapted[].part': 'replications:adapted.part',
    'adapted[].what': 'replications:adapted.what',
    'adapted[].why': 'replications:adapted.why',
    foundFunding: 'replications:funding.title',
    'foundFunding[]': 'replications:funding.row',
    'foundFunding[].source': 'replications:funding.source',
    'foundFunding[].amountVnd': 'replications:funding.amount',
    'foundFunding[].state': 'replications:funding.state',
    expected: 'replications:plan.expected',
    'expected[]': 'replications:expected.row',
    'expected[].metric': 'replications:outcome.metric',
    'expected[].unit': 'replications:outcome.unit',
    'expected[].baseline': 'replications:expected.baseline',
    'expected[].value': 'replications:expected.value',
    costs: 'replications:edit.costs',
    'costs[]': 'replications:edit.costRow',
    'costs[].item': 'replications:costs.item',
    'costs[].amountVnd': 'replications:costs.amount',
    'costs[].per': 'replications:costs.per',
    'costs[].funding': 'replications:costs.funding',
    milestones: 'replications:plan.milestones',
    'milestones[]': 'replications:edit.milestoneRow',
    'milestones[].title': 'replications:edit.milestoneTitle',
    'milestones[].dueOn': 'replications:edit.dueOn',
    'milestones[].doneOn': 'replications:edit.doneOn',
  },
  start: {
    unitCode: 'replications:new.unit',
    hamlet: 'replications:new.hamlet',
    households: 'replications:new.households',
    startedOn: 'replications:new.startedOn',
    adaptations: 'replications:plan.adaptations',
  },
  progress: {
    on: 'replications:progress.on',
    households: 'replications:progress.households',
    text: 'replications:progress.text',
    done: 'replications:progress.done',
  },
  outcome: {
    months: 'replications:outcome.months',
    on: 'replications:outcome.on',
    worked: 'replications:outcome.view.worked',
    householdsReached: 'replications:outcome.view.reached',
    householdsEscaped: 'replications:outcome.view.escaped',
    results: 'replications:outcome.results',
    'results[]': 'replications:outcome.row',
    'results[].metric': 'replications:outcome.metric',
    'results[].unit': 'replications:outcome.unit',
    'results[].baseline': 'replications:outcome.baseline',
    'results[].value': 'replications:outcome.value',
    lessons: 'replications:outcome.lessons',
    lessonsFor: 'replications:candour.legend',
  },
  closure: {
    ending: 'replications:closure.ending',
    reason: 'replications:closure.reason',
    reasonFor: 'replications:candour.legend',
  },
  offer: {
    picked: 'replications:offer.picked',
    message: 'replications:offer.message',
  },
  decision: {
    decision: 'replications:offer.decision',
    reason: 'replications:offer.reason',
  },
} as const satisfies Record<string, Record<string, WordKey>>

/** Where in a form a field is, by its name: `costs[1].amountVnd` is "Khoản chi 2, Số tiền". */
export function fieldPlace(form: keyof typeof labels, name: string, t: Words): string | undefined {
  const keys: Partial<Record<string, WordKey>> = labels[form]
  const [, list, at, cell] = /^(\w+)\[(\d+)\](\.\w+)?$/.exec(name) ?? []
  const row = list && keys[`${list}[]`]
  if (!row) return worded(keys[name], t)
  const own = worded(cell && keys[`${list}[]${cell}`], t)
  return [t(row, { n: Number(at) + 1 }), own].filter(Boolean).join(', ')
}

/** A label that asks a question ends with its mark, after which no colon stands. */
function worded(key: WordKey | '' | undefined, t: Words): string | undefined {
  return key ? t(key).replace(/\?$/, '') : undefined
}
