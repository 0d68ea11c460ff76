export function digest(from: string[]): string
