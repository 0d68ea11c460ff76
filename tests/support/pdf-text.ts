const streams = /stream\r?\n[\s\S]*?endstream/g

/** The bytes of an uncompressed PDF without what its streams hold: names, dictionaries and texts about the file. */
export function pdfSkeleton(pdf: Buffer): string {
  return pdf.toString('latin1').replace(streams, '')
}

export function pdfPages(pdf: Buffer): number {
  return pdfSkeleton(pdf).match(/\/Type \/Page\b/g)?.length ?? 0
}

/** What an uncompressed PDF of ours says, line after line, read back from its glyphs through their own tables. */
export function pdfLines(pdf: Buffer): string[] {
  const objects = objectsOf(pdf.toString('latin1'))
  const lettersOf = new Map(
    [...objects.values()]
      .flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
      .map(([, name = '', id = '']) => [name, lettersIn(objects, id)]),
  )
  const content = [...objects.values()].find((body) => /\bTf\n/.test(body)) ?? ''
  let letters = new Map<string, string>()
  return content.split('\n').flatMap((line) => {
    const font = /^\/(F\d+) .* Tf$/.exec(line)?.[1]
    if (font) letters = lettersOf.get(font) ?? letters
    if (!line.endsWith(' TJ')) return []
    const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, run = '']) => run.match(/.{4}/g) ?? [])
    return [glyphs.map((glyph) => letters.get(glyph) ?? '').join('')]
  })
}

function objectsOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
}

/** Which letter each glyph of a font stands for. */
function lettersIn(objects: Map<string, string>, fontId: string): Map<string, string> {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId) ?? '')?.[1] ?? '') ?? ''
  const found = new Map<string, string>()
  for (const [, from = '0', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[(.*)\]/g)) {
    ;[...list.matchAll(/<([\w ]+)>/g)].forEach(([, units = ''], at) => {
      const codes = units.replaceAll(' ', '').match(/.{4}/g) ?? []
      const glyph = (parseInt(from, 16) + at).toString(16).padStart(4, '0')
      found.set(glyph, String.fromCharCode(...codes.map((code) => parseInt(code, 16))))
    })
  }
  return found
}
