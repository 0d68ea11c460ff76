import { refusalErrorsOf } from '#app/lib/refusal-words.ts'

export const refusalErrors = refusalErrorsOf('replications', {
  own_place: 'unitCode',
  unit_closed: 'unitCode',
  unit_unknown: 'unitCode',
  unit_ambiguous: 'unitCode',
  unit_retype: 'unitCode',
  starts_too_far_ahead: 'startedOn',
  in_the_future: 'on',
  before_start: 'on',
  too_early: 'on',
  outcome_reported: 'months',
})
