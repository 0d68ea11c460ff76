// node tests/word/make-reports.mjs
// Makes the reports beside it out of their sources, with LibreOffice Writer (7.4 made those that are kept).
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

const here = import.meta.dirname
const scratch = mkdtempSync(path.join(tmpdir(), 'reports-'))

// Written apart from the tables of the application, so that each proves the other.
const letters =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ'
const tcvn3 =
  'µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ'
const vni =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'

const codes = {
  tcvn3: tableOf(`${letters} Ă Â Đ Ê Ô Ơ Ư`, `${tcvn3} ¡ ¢ § £ ¤ ¥ ¦`),
  vni: tableOf(`${letters} ${letters.toUpperCase()}`, `${vni} ${vni.toUpperCase()}`),
}

function tableOf(from, to) {
  const signs = to.split(' ')
  return new Map(from.split(' ').map((letter, at) => [letter, signs[at]]))
}

function coded(html, code) {
  const table = codes[code]
  return html.replace(/(<[^>]+>)|([^<]+)/g, (all, tag, text) =>
    tag ? tag : [...text.normalize('NFC')].map((sign) => table.get(sign) ?? sign).join(''),
  )
}

/** Hills, a house and a few animals: enough to be seen as a picture. */
async function picture(name, sky, land) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="${sky}"/>
    <path d="M0 220 Q120 120 240 210 T480 190 V320 H0Z" fill="${land}"/><path d="M90 230h90v60H90zM80 230l55-40 55 40z" fill="#a33"/>
    <ellipse cx="290" cy="260" rx="40" ry="20" fill="#642"/><ellipse cx="380" cy="275" rx="34" ry="17" fill="#853"/></svg>`
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
  return [name, `data:image/jpeg;base64,${bytes.toString('base64')}`]
}

const pictures = [
  await picture('nuong.jpg', '#9cf', '#384'),
  await picture('chuong.jpg', '#fd9', '#573'),
  await picture('ruong.jpg', '#cdf', '#7a3'),
]

for (const file of readdirSync(path.join(here, 'sources'))) {
  const html = readFileSync(path.join(here, 'sources', file), 'utf8')
  const code = /<meta name="code" content="(\w+)"/.exec(html)?.[1]
  const source = path.join(scratch, file)
  // Written into the text, or Writer would leave them outside the report.
  const whole = pictures.reduce((text, [name, address]) => text.replaceAll(`"${name}"`, `"${address}"`), html)
  writeFileSync(source, code ? coded(whole, code) : whole)
  const word = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
  execFileSync('soffice', ['--headless', ...word, '--outdir', scratch, source], { stdio: 'inherit' })
  const name = file.replace('.html', '.docx')
  copyFileSync(path.join(scratch, name), path.join(here, name))
}
