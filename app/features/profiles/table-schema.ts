import { z } from 'zod'

/** What the page of tables sends. */
export const tableForm = z.object({
  file: z
    .instanceof(File, { error: 'file_missing' })
    .refine((file) => file.size > 0, { error: 'file_missing' }),
  dry: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
})
export type TableInput = z.output<typeof tableForm>
