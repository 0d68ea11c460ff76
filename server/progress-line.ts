const WIDTH = 24
const QUIET_MS = 5_000

type Progress = { share: number; text: string }

/** One line that renews itself on a terminal; elsewhere, such as in a log, a new line now and then. */
export function progressLine(stream: NodeJS.WriteStream) {
  const clear = stream.isTTY ? '\r\x1b[2K' : ''
  let last = ''
  let told = performance.now()

  const show = ({ share, text }: Progress) => {
    const percent = `${Math.floor(Math.min(share, 1) * 100)}%`.padStart(4)
    if (stream.isTTY) {
      const full = Math.round(Math.min(share, 1) * WIDTH)
      last = `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${percent}  ${text}`
      stream.write(clear + last)
    } else if (performance.now() - told > QUIET_MS) {
      told = performance.now()
      stream.write(`${percent}  ${text}\n`)
    }
  }
  /** Writes something that stays, above the line. */
  const above = (text: string) => stream.write(`${clear}${text}\n${last}`)
  const end = () => stream.write(last && '\n')
  return { show, above, end }
}
