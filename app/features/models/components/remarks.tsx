import { partLabel } from '#app/features/models/field-words.ts'
import type { Remarks, ReviewedPart } from '#app/features/models/verification-rules.ts'
import { reviewedParts } from '#app/features/models/verification-rules.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Everything a reviewer sent back, under a heading; nothing when nothing was. */
export function RemarkList({ remarks }: { remarks: Remarks }) {
  const { t } = useWords()
  if (Object.keys(remarks).length === 0) return null
  return (
    <Notice kind="warning" title={t('models:verification.remarks')}>
      <RemarkLines remarks={remarks} />
    </Notice>
  )
}

/** The same, part by part. */
export function RemarkLines({ remarks }: { remarks: Remarks }) {
  const { lang } = useWords()
  const parts = reviewedParts.filter((part) => remarks[part])
  if (parts.length === 0) return null
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>
          <strong>{partLabel(part, lang)}:</strong> {remarks[part]}
        </li>
      ))}
    </ul>
  )
}

/** What a reviewer said of one part, beside where it is written. */
export function Remark({ remarks, part }: { remarks: Remarks; part: ReviewedPart }) {
  const { t } = useWords()
  const said = remarks[part]
  if (!said) return null
  return (
    <Notice kind="warning" title={t('models:verification.remark')}>
      {said.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </Notice>
  )
}
