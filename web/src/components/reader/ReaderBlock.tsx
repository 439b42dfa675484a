/** One block of the text in the form it had: heading, list item, block quotation, note, signature. */
import type { TextBlock } from '@polylogue/api/contract'
import type { Segment } from '../../view-model/reader.ts'

export function ReaderBlock({ block, segments }: { readonly block: TextBlock, readonly segments: readonly Segment[] }) {
  const inside = segments.map((s) => <Piece key={s.start} segment={s} />)
  const rest = `${block.first ? '' : ' goes-on'}${block.last ? '' : ' to-be-continued'}`
  if (block.kind === 'heading') return <p className={`block heading level-${block.level}${rest}`} role="heading" aria-level={Math.min(6, block.level + 2)}>{inside}</p>
  if (block.kind === 'blockQuote') return <blockquote className={`block block-quote${rest}`}>{inside}</blockquote>
  return <p className={`block ${block.kind}${rest}`} title={block.kind === 'boilerplate' ? 'Repeated over the corpus; nothing is read out of it' : undefined}>{inside}</p>
}

function Piece({ segment: s }: { readonly segment: Segment }) {
  const classes = [s.quotation && 'm-quotation', s.entity && (s.named ? 'm-entity' : 'm-reference'), s.statement && `m-statement tone-${s.tone}`, s.cue && 'm-cue', s.citation && 'm-citation', s.here && 'here'].filter(Boolean).join(' ')
  if (!classes) return s.text
  return <span className={classes} data-entity={s.entity ?? undefined} data-quotation={s.quotation ?? undefined} data-statement={s.statement ?? undefined}>{s.text}</span>
}
