import { refusalErrorsOf } from '#app/lib/refusal-words.ts'

export const refusalErrors = refusalErrorsOf('accounts', {
  sign_in_wrong: 'email',
  current_password_wrong: 'current',
  password_guessable: 'password',
  account_unknown: 'email',
  account_not_verified: 'email',
  account_suspended: 'email',
  role_not_in_such_unit: 'role',
  role_already_held: 'role',
  unit_unknown: 'unit',
  unit_closed: 'unit',
  unit_ambiguous: 'unit',
  unit_retype: 'unit',
  ends_in_the_past: 'endsOn',
})
