import { refusalErrorsOf } from '#app/lib/refusal-words.ts'

export const refusalErrors = refusalErrorsOf('profiles', {
  in_the_future: 'validFrom',
  older_than_known: 'validFrom',
  year_not_come: 'year',
  no_standard: 'year',
  table_not_utf8: 'file',
  table_not_workbook: 'file',
  table_too_long: 'file',
  table_empty: 'file',
  no_unit_code: 'file',
  unknown_column: 'file',
})
