import type { ChildProcess } from 'node:child_process'

export const ROOT: string
export function tooOld(version?: string): string | undefined
export function ensureInstalled(): Promise<void>
export function finish(child: ChildProcess, complaint: string): Promise<void>
