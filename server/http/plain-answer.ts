import type { Response } from 'express'

// The page shell is not available here (or not trustworthy), so these stand alone, in both languages.
const SENTENCES: Record<number, string> = {
  400: 'Yêu cầu không hợp lệ.\nThe request is malformed.',
  403: 'Yêu cầu này không đến từ trang của chúng tôi. Hãy mở lại trang rồi gửi lại.\nThis request did not come from one of our own pages. Open the page again and resend it.',
  404: 'Không tìm thấy.\nNot found.',
  405: 'Phương thức không được hỗ trợ.\nThis method is not supported.',
  408: 'Nội dung gửi lên quá chậm nên đã bị ngắt.\nWhat was sent came too slowly and was cut off.',
  411: 'Yêu cầu phải cho biết độ dài.\nThe request must state its length.',
  413: 'Nội dung gửi lên quá lớn (tối đa 16 MB).\nWhat was sent is too large (at most 16 MB).',
  421: 'Địa chỉ này không phải của trang. Người vận hành: hãy đặt ORIGIN thành địa chỉ công khai.\nThis site does not answer to this address. Operators: set ORIGIN to the public address.',
  500: 'Có lỗi xảy ra ở phía chúng tôi.\nSomething went wrong on our side.',
  503: 'Trang đang bận hoặc chưa sẵn sàng. Vui lòng thử lại sau ít phút.\nThe site is busy or not ready at the moment. Please try again in a few minutes.',
}

const TITLES: Record<number, string> = {
  400: 'bad_request',
  403: 'foreign_origin',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'too_slow',
  411: 'length_required',
  413: 'too_large',
  421: 'wrong_host',
  500: 'internal_error',
  503: 'unavailable',
}

/** An answer in text; to the callers of the API the problem+json they are promised. */
export function answerPlainly(res: Response, status: number) {
  res.status(status).setHeader('Cache-Control', 'no-store')
  const sentences = SENTENCES[status] ?? ''
  const { requestId } = res.locals
  if (!res.req.originalUrl.startsWith('/api/'))
    return res.type('text/plain').send(`${sentences}\n${status} · ${String(requestId)}\n`)
  const problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'error',
    status,
    detail: sentences.split('\n')[1],
  }
  return res.type('application/problem+json').send(JSON.stringify(problem))
}
