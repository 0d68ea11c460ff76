import { z } from 'zod'
import { isGuessable } from '#app/features/accounts/password-rules.ts'
import { roleNames } from '#app/features/accounts/rules.ts'
import { languages } from '#app/lib/languages.ts'
import type { Lang } from '#app/lib/languages.ts'

/** The one spelling of an address that the account table holds. */
export function tidyEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase()
}

/** Everything that could break a line, reverse the reading direction or hide between letters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u

export const emailField = z.string().min(1, { abort: true }).max(254).transform(tidyEmail).pipe(z.email())

const nameField = z
  .string()
  .refine((typed) => !unprintable.test(typed.trim()), { error: 'name_unprintable', abort: true })
  .transform((typed) => typed.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1, { abort: true }).min(2).max(80))

const PASSWORD_SHORTEST = 10
const PASSWORD_LONGEST = 128

const newPasswordField = z
  .string()
  .min(1, { abort: true })
  .min(PASSWORD_SHORTEST, { abort: true })
  .max(PASSWORD_LONGEST, { abort: true })
  .refine((password) => !isGuessable(password), { error: 'password_guessable', abort: true })

/** A password that is only compared: its length is bounded, its rules are those of the day it was chosen. */
const typedPasswordField = z.string().min(1).max(PASSWORD_LONGEST)

const noneOr = <S extends z.ZodType>(field: S) =>
  z
    .union([z.literal('').transform(() => null), field])
    .optional()
    .transform((value) => value ?? null)

const unitCodeField = z
  .string()
  .trim()
  .regex(/^(VN|\d{2}(\d{3})?)$/i, { error: 'not_unit_code' })
  .transform((code) => code.toUpperCase())

export const signUpForm = z
  .object({ email: emailField, name: nameField, password: newPasswordField })
  .refine(({ password, email, name }) => !isGuessable(password, [email, name]), {
    error: 'password_guessable',
    path: ['password'],
  })
export type SignUpInput = z.output<typeof signUpForm>

export const signInForm = z.object({ email: emailField, password: typedPasswordField })
export type SignInInput = z.output<typeof signInForm>

export const askResetForm = z.object({ email: emailField })
export type AskResetInput = z.output<typeof askResetForm>

export const newPasswordForm = z.object({ password: newPasswordField })
export type NewPasswordInput = z.output<typeof newPasswordForm>

export const changePasswordForm = z.object({ current: typedPasswordField, password: newPasswordField })
export type ChangePasswordInput = z.output<typeof changePasswordForm>

/** What a unit picker sends: a name, a code, or both. */
const unitText = z.string().trim().min(1).max(200)

export const profileForm = z.object({ name: nameField, unit: noneOr(unitText), lang: z.enum(languages) })
export type ProfileInput = { name: string; homeUnitCode: string | null; lang: Lang }

/** A button that says what it wants, so that a second press changes nothing. */
export const lettersForm = z.object({ wanted: z.enum(['yes', 'no']) })

const grantee = {
  email: emailField,
  role: z.enum(roleNames),
  /** The last day, in Vietnam's calendar. */
  endsOn: noneOr(z.iso.date()),
}

export const grantForm = z.object({ ...grantee, unit: unitText })

/** A grant whose unit is given by its code. */
export const grantInput = z.object({ ...grantee, unitCode: unitCodeField })
export type GrantInput = z.output<typeof grantInput>

/** What a new account needs when the operator makes it. */
export const newAccount = z.object({ email: emailField, name: nameField, password: newPasswordField })
