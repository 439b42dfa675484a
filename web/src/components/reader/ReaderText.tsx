/** The text: the blocks in sight, and room for those whose piece is still on its way. */
import type { MouseEvent, RefObject } from 'react'
import type { Span } from '@polylogue/graph-schema'
import { segmentsOf } from '../../view-model/reader.ts'
import type { ReaderPiece } from '../../view-model/reader.ts'
import type { Sheet } from '../../view-model/reader-sheet.ts'
import type { ListWindow } from '../use-window.ts'
import { ReaderBlock } from './ReaderBlock.tsx'

interface Props {
  readonly box: RefObject<HTMLDivElement | null>
  readonly sheet: Sheet
  readonly list: ListWindow
  readonly drawn: ReadonlyMap<number, ReaderPiece>
  readonly here: Span
  /** Px of a block that is not here yet. */
  readonly estimate: (block: number) => number
  readonly onClick: (e: MouseEvent) => void
}

export function ReaderText({ box, sheet, list, drawn, here, estimate, onClick }: Props) {
  const blocks = Array.from({ length: Math.max(0, list.to - list.from) }, (_, i) => list.from + i)
  return (
    // Pointer shortcut only: every mark is also in the lists above.
    <div className="reader-text serif" ref={box} tabIndex={0} role="region" aria-label="Text" aria-busy={blocks.some((b) => !drawn.has(sheet.pieceOf(b)))} onClick={onClick}>
      <div style={{ height: list.total }}>
        <div style={{ transform: `translateY(${list.above}px)` }}>
          {blocks.map((i) => {
            const n = sheet.pieceOf(i)
            const piece = drawn.get(n)
            const block = piece?.piece.blocks[i - sheet.first(n)]
            if (!piece || !block) return <div key={i} className="slice coming" aria-hidden="true" style={{ height: estimate(i) }} ref={(el) => list.measure(i, el)} />
            return (
              <div key={i} className="slice" ref={(el) => list.measure(i, el)}>
                {block.locator && <p className="locator" aria-hidden="true">{block.locator}</p>}
                {/* what is selected counts from here: only letters of the text may stand inside */}
                <div data-start={block.start}><ReaderBlock block={block} segments={segmentsOf(piece, block, here)} /></div>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
