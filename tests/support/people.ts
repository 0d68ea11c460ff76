import { randomUUID } from 'node:crypto'
import type { HeldRole, Person, Role } from '#app/permissions/actor.ts'

/** A commune of Lào Cai, and its path from the root. */
export const HERE = '02761'
export const HERE_PATH = ['VN', '15', HERE] as const
/** A commune of Nghệ An. */
export const ELSEWHERE = '16876'

/** Somebody signed in, without an account row: enough for use cases that only ask who it is and what they may. */
export function aPerson(roles: HeldRole[] = [], more: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id: randomUUID(),
    name: 'Người thử',
    email: 'thu@chungtay.test',
    verified: true,
    roles,
    ...more,
  }
}

export function holder(role: Role, unitCode: string = HERE): Person {
  return aPerson([{ role, unitCode }])
}

export const anEditor = (unitCode: string = HERE) => holder('editor', unitCode)
export const anApprover = (unitCode: string = HERE) => holder('approver', unitCode)
