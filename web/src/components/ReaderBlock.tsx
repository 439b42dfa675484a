/** One passage of the text in the form it had: heading, list item, block quotation, note, signature. */
import type { Block, Segment } from '../view-model/reader.ts'

export function ReaderBlock({ block }: { readonly block: Block }) {
  const inside = block.segments.map((s) => <Piece key={s.start} segment={s} />)
  if (block.kind === 'heading') return <p className={`block heading level-${block.level}`} role="heading" aria-level={Math.min(6, block.level + 2)}>{inside}</p>
  if (block.kind === 'blockQuote') return <blockquote className="block block-quote">{inside}</blockquote>
  return <p className={`block ${block.kind}`} title={block.kind === 'boilerplate' ? 'Repeated over the corpus; nothing is read out of it' : undefined}>{inside}</p>
}

function Piece({ segment: s }: { readonly segment: Segment }) {
  const classes = [s.quotation && 'm-quotation', s.entity && 'm-entity', s.statement && `m-statement tone-${s.tone}`, s.cue && 'm-cue', s.citation && 'm-citation', s.here && 'here'].filter(Boolean).join(' ')
  if (!classes) return s.text
  return <span className={classes} data-entity={s.entity ?? undefined} data-quotation={s.quotation ?? undefined} data-statement={s.statement ?? undefined}>{s.text}</span>
}
