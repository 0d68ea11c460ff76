import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { OverlayOptions } from 'sharp'
import sharp from 'sharp'
import { oneLine } from '#app/lib/one-line.ts'
import { shortened } from '#app/lib/shortened.ts'
import { fonts } from '#app/platform/fonts.server.ts'

export const CARD = { width: 1200, height: 630 } as const
const PICTURE_WIDTH = 480
const WORDS_WIDTH = 624
const EDGE = 48
const BAND_HEIGHT = 76
const TITLE = { top: 140, height: 270, letters: 160, sizes: [54, 46, 40, 34] } as const
const ink = {
  paper: '#f7f1e3',
  text: '#1c2333',
  soft: '#454744',
  band: '#1a2a54',
  onBand: '#fbf3e0',
} as const

type Card = {
  title: string
  place: string
  site: string
  motto: string
  /** A photo, or the name of one of the drawings in `public/art`. */
  picture: Buffer | { art: string }
}

/** A picture for whoever passes a page on: the title beside a photo (JPEG) or a drawing (PNG), 1200 by 630. */
export async function drawCard({ title, place, site, motto, picture }: Card): Promise<Buffer> {
  const photo = Buffer.isBuffer(picture)
  const bandTop = CARD.height - BAND_HEIGHT
  const layers: OverlayOptions[] = [
    {
      input: await beside(photo ? picture : await drawing(picture.art)),
      left: CARD.width - PICTURE_WIDTH,
      top: 0,
    },
    {
      input: await sharp(await drawing('mark'))
        .resize(64)
        .png()
        .toBuffer(),
      left: EDGE,
      top: 44,
    },
    { input: await words(site, 34, 'bold', ink.text), left: EDGE + 80, top: 56 },
    { input: await titleWords(title), left: EDGE, top: TITLE.top },
    {
      input: await words(shortened(oneLine(place), 60), 26, 'regular', ink.soft),
      left: EDGE,
      top: bandTop - 78,
    },
    {
      input: { create: { ...CARD, height: BAND_HEIGHT, channels: 3, background: ink.band } },
      left: 0,
      top: bandTop,
    },
    { input: await words(motto, 28, 'bold', ink.onBand), left: EDGE, top: bandTop + 22 },
  ]
  const card = sharp({ create: { ...CARD, channels: 3, background: ink.paper } }).composite(layers)
  return photo ? card.jpeg({ quality: 84 }).toBuffer() : card.png({ palette: true }).toBuffer()
}

function drawing(name: string): Promise<Buffer> {
  return readFile(path.resolve('public', 'art', `${name}.svg`))
}

function beside(picture: Buffer): Promise<Buffer> {
  return sharp(picture, { limitInputPixels: 50_000_000 })
    .resize(PICTURE_WIDTH, CARD.height - BAND_HEIGHT, { fit: 'cover' })
    .removeAlpha()
    .toBuffer()
}

/** As large as fits. */
async function titleWords(title: string): Promise<Buffer> {
  const text = shortened(oneLine(title), TITLE.letters)
  let drawn: Buffer = Buffer.alloc(0)
  for (const size of TITLE.sizes) {
    drawn = await words(text, size, 'bold', ink.text)
    const { height } = await sharp(drawn).metadata()
    if (height <= TITLE.height) return drawn
  }
  return sharp(drawn)
    .extract({ left: 0, top: 0, width: (await sharp(drawn).metadata()).width, height: TITLE.height })
    .toBuffer()
}

function words(text: string, size: number, weight: keyof typeof fonts, colour: string): Promise<Buffer> {
  const face = weight === 'bold' ? 'Be Vietnam Pro Bold' : 'Be Vietnam Pro'
  return sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text) || ' '}</span>`,
      font: `${face} ${size}`,
      fontfile: fonts[weight],
      width: WORDS_WIDTH,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer()
}

/** The text library reads markup. */
function escaped(text: string): string {
  return text.normalize('NFC').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
