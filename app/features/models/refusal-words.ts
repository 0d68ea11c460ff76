import { refusalErrorsOf } from '#app/lib/refusal-words.ts'

export const refusalErrors = refusalErrorsOf('models', {
  unit_unknown: 'unitCode',
  unit_closed: 'unitCode',
  unit_ambiguous: 'unitCode',
  unit_retype: 'unitCode',
  photo_empty: 'photo',
  photo_too_heavy: 'photo',
  photo_kind: 'photo',
  photo_too_large: 'photo',
  photo_broken: 'photo',
  proven_gone: 'proves',
  coauthor_invited: 'email',
})
