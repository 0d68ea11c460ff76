import type { ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = {
  variant?: ButtonVariant | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formAction?: string | undefined
  formMethod?: 'get' | 'post' | undefined
  formNoValidate?: boolean | undefined
  disabled?: boolean | undefined
  /** When the visible words alone do not say on what the button acts. */
  label?: string | undefined
  onClick?: (() => void) | undefined
  children: ReactNode
}

export function Button({ variant = 'primary', type = 'submit', label, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`btn btn-${variant}`} aria-label={label} {...rest}>
      {children}
    </button>
  )
}

type LinkProps = {
  href: string
  variant?: ButtonVariant | undefined
  label?: string | undefined
  rel?: string | undefined
  download?: boolean | undefined
  children: ReactNode
}

export function ButtonLink({ href, variant = 'primary', label, children, ...rest }: LinkProps) {
  return (
    <a href={href} className={`btn btn-${variant}`} aria-label={label} {...rest}>
      {children}
    </a>
  )
}
