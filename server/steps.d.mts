export function say(text?: string): void
export function seconds(ms: number): string
export function sinceStart(): string
export function step<T>(label: string, work: (note: (words: string) => void) => T | Promise<T>): Promise<T>
export function explain(error: unknown): number
