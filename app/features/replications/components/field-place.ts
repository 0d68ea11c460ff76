import type { WordKey, Words } from '#app/lib/words.ts'

const labels = {
  plan: {
    households: 'replications:plan.households',
    startedOn: 'replications:plan.startedOn',
    adaptations: 'replications:plan.adaptations',
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
  },
  closure: {
    ending: 'replications:closure.ending',
    reason: 'replications:closure.reason',
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
