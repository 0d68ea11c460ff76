/**
 * Vietnamese as it was typed before Unicode. The fonts drew Vietnamese letters in the places of Western ones, so a file
 * holds "µ" where its reader saw "à". The tables are TCVN 5712:1993 (TCVN3, "ABC") and VNI for Windows.
 */
export type LegacyCode = 'tcvn3' | 'vni'

const tcvn3: Record<string, string> = pairsOf(
  '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦',
  'áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ',
)

/** A letter and the mark that follows it, in lower case; capitals are made of these. */
const vniMarked: Record<string, string> = Object.fromEntries([
  ...marked('a', 'ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'),
  ...marked('e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'),
  ...marked('o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'),
  ...marked('ô', 'ùøûõï', 'ớờởỡợ'),
  ...marked('u', 'ùøûõï', 'úùủũụ'),
  ...marked('ö', 'ùøûõï', 'ứừửữự'),
  ...marked('y', 'ùøûõ', 'ýỳỷỹ'),
])
const vniAlone: Record<string, string> = pairsOf('íìæóòôöîñ', 'íìỉĩịơưỵđ')

function pairsOf(from: string, to: string): Record<string, string> {
  const letters = [...to]
  return Object.fromEntries([...from].map((sign, at) => [sign, letters[at] ?? sign]))
}

function marked(letter: string, marks: string, to: string): [string, string][] {
  const letters = [...to]
  return [...marks].map((mark, at) => [letter + mark, letters[at] ?? letter])
}

/** How text in this font is coded; null for a Unicode font. */
export function codeOfFont(font: string | null): LegacyCode | null {
  if (!font) return null
  if (/^\.vn/i.test(font)) return 'tcvn3'
  return /^vni[- _]/i.test(font) ? 'vni' : null
}

/** TCVN3 had no codes for toned capitals: fonts whose names end in H drew small letters as capitals. */
export function drawsCapitals(font: string): boolean {
  return /^\.vn.*h$/i.test(font.trim())
}

export function fromLegacy(text: string, code: LegacyCode): string {
  return code === 'tcvn3' ? fromTcvn3(text) : fromVni(text)
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3[sign] ?? sign)
}

function fromVni(text: string): string {
  let turned = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const pair = vniMarked[text.slice(at, at + 2).toLowerCase()]
    if (pair) at += 1
    turned += inCase(pair ?? vniAlone[sign.toLowerCase()] ?? sign, sign)
  }
  return turned
}

function inCase(letter: string, like: string): string {
  return like === like.toLowerCase() ? letter : letter.toUpperCase()
}

const modern = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g
const tcvnWord = /[a-z][µ¶·¸¹»¼½¾®©ª«¬\u00ad¨]|[®§][a-z]|[µ¶·¹»¼½¾][a-z]/gi
const vniWord = /[aeouyôö][øûïëüåä]|[aeo][ùõáàãêâ](?=[\s.,;:)ncmpt])|ñ[aeouôöi]/gi
const ENOUGH = 8

/** Letters that only Unicode has: whatever its font is called, such text needs no turning. */
export function isModern(text: string): boolean {
  return text.search(modern) >= 0
}

/**
 * The code a text seems to be in when its fonts do not tell, as after somebody chose another font for the whole file:
 * many of the old signs and hardly a letter that only Unicode has.
 */
export function codeOfText(text: string): LegacyCode | null {
  const signs = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [unicode, abc, vni] = [signs(modern), signs(tcvnWord), signs(vniWord)]
  if (Math.max(abc, vni) < ENOUGH || Math.max(abc, vni) < unicode * 4) return null
  return abc >= vni ? 'tcvn3' : 'vni'
}
