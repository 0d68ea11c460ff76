import type { Response } from 'express'

// The page shell is not available here (or not trustworthy), so these stand alone, in both languages.
const SENTENCES: Record<number, string> = {
  400: 'Yêu cầu không hợp lệ.\nThe request is malformed.',
  403: 'Yêu cầu này không đến từ trang của chúng tôi. Hãy mở lại trang rồi gửi lại.\nThis request did not come from one of our own pages. Open the page again and resend it.',
  404: 'Không tìm thấy.\nNot found.',
  405: 'Phương thức không được hỗ trợ.\nThis method is not supported.',
  411: 'Yêu cầu phải cho biết độ dài.\nThe request must state its length.',
  413: 'Nội dung gửi lên quá lớn (tối đa 16 MB).\nWhat was sent is too large (at most 16 MB).',
  421: 'Địa chỉ này không phải của trang. Người vận hành: hãy đặt ORIGIN thành địa chỉ công khai.\nThis site does not answer to this address. Operators: set ORIGIN to the public address.',
  500: 'Có lỗi xảy ra ở phía chúng tôi.\nSomething went wrong on our side.',
  503: 'Trang tạm thời chưa sẵn sàng. Vui lòng thử lại sau ít phút.\nThe site is not ready at the moment. Please try again in a few minutes.',
}

export function answerPlainly(res: Response, status: number) {
  res.status(status).setHeader('Cache-Control', 'no-store')
  const { requestId } = res.locals
  res.type('text/plain').send(`${SENTENCES[status] ?? ''}\n${status} · ${String(requestId)}\n`)
}
