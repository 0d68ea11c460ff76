import { photoOf } from '#app/features/models/photo-address.ts'
import type { ShownBlock } from '#app/features/word-import/view-rules.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { RichTextView } from '#app/ui/rich-text.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The size of each picture by its file. */
export type Sizes = Readonly<Record<string, { width: number; height: number }>>

type Props = { blocks: readonly ShownBlock[]; sizes: Sizes }

/** Parts of a report as they were read. What is in them is data: nothing of the report's own markup reaches the page. */
export function ReportBlocks({ blocks, sizes }: Props) {
  return blocks.map((block, at) => <ReportBlock key={at} block={block} sizes={sizes} />)
}

function ReportBlock({ block, sizes }: { block: ShownBlock; sizes: Sizes }) {
  const { t } = useWords()
  switch (block.kind) {
    case 'text':
      return <RichTextView html={block.html} />
    case 'table':
      return (
        <DataTable
          caption={t('word:review.tableCaption')}
          captionHidden
          head={block.head}
          rows={block.rows}
        />
      )
    case 'gap':
      return <Notice kind="warning">{block.words}</Notice>
    case 'picture': {
      const size = sizes[block.fileId]
      const alt = block.alt || t('word:remainder.picture')
      if (!size) return null
      const photo = photoOf({ fileId: block.fileId, alt, ...size })
      return (
        <p className="report-picture">
          <PhotoImage photo={{ ...photo, sizes: '20rem' }} />
        </p>
      )
    }
  }
}
