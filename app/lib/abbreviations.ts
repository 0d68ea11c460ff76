import { fold } from '#app/lib/fold.ts'

/** What officials abbreviate, in full. Both sides are folded before use. */
const abbreviations = {
  TP: 'thành phố',
  TPHCM: 'thành phố Hồ Chí Minh',
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  MTTQ: 'mặt trận Tổ quốc',
  HTX: 'hợp tác xã',
  THT: 'tổ hợp tác',
  DTTS: 'dân tộc thiểu số',
  ĐBKK: 'đặc biệt khó khăn',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  NTM: 'nông thôn mới',
  OCOP: 'mỗi xã một sản phẩm',
  NHCSXH: 'ngân hàng chính sách xã hội',
  CSXH: 'chính sách xã hội',
  MTQG: 'mục tiêu quốc gia',
  GNBV: 'giảm nghèo bền vững',
  XKLĐ: 'xuất khẩu lao động',
  LHPN: 'liên hiệp phụ nữ',
  KHKT: 'khoa học kỹ thuật',
  NLĐ: 'người lao động',
  TDP: 'tổ dân phố',
  GQVL: 'giải quyết việc làm',
} as const satisfies Record<string, string>

/** Only these need their dot: a bare P or X is a letter. */
const dottedAbbreviations = {
  'P.': 'phường',
  'X.': 'xã',
  'H.': 'huyện',
  'Q.': 'quận',
  'TX.': 'thị xã',
  'TT.': 'thị trấn',
} as const satisfies Record<string, string>

const inFull = new Map(Object.entries(abbreviations).map(([short, full]) => [fold(short), fold(full)]))

const dotted = new Map(
  Object.entries(dottedAbbreviations).map(([short, full]) => [short.slice(0, -1), fold(full)]),
)

const dottedBeforeWord = /(?<![\p{L}\p{M}\p{N}.])(TX|TT|[PXHQ])\.(?=\s?[\p{L}\p{N}])/giu

/** The folded text with its abbreviations written out: `UBND P. Bến Nghé` → `uy ban nhan dan phuong ben nghe`. */
export function expandAbbreviations(text: string): string {
  const undotted = text.replace(
    dottedBeforeWord,
    (_, short: string) => `${dotted.get(short.toUpperCase()) ?? short} `,
  )
  return fold(undotted).replace(/\S+/g, (word) => inFull.get(word) ?? word)
}
