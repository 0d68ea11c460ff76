export function ensureClient(): Promise<void>
export function ensureBuilt(): Promise<void>
