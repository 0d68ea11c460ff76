/**
 * Keeps one notice of a library off the screen. Prisma reads the relations of a row side by side, within a transaction on
 * the one connection it has: the driver queues them, as is meant, and warns that its next version will not.
 */
export function withoutNotice(words: RegExp) {
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...more: []) => {
    if (!words.test(typeof warning === 'string' ? warning : warning.message)) emitWarning(warning, ...more)
  }) as typeof process.emitWarning
}
