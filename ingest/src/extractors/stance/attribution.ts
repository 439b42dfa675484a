/** The attribution chain at a place: who is reported to say it, outermost first, each level with its own words. */
import { quoteAt } from '@polylogue/graph-schema'
import { turnLevel } from '../turn-level.ts'
import type { AttributionLevel } from '@polylogue/graph-schema'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'

/** The levels around token `at`. A report of one's own stance (`subject`), and the document's own voice, are no levels. */
export function attributionAt(reading: Reading, reports: readonly Report[], at: number, subject: string): AttributionLevel[] {
  const { document, tokens, voice, turn } = reading
  const quotation = reading.quotationAt[at]
  const levels: AttributionLevel[] = []
  const add = (source: string, start: number, end: number) => {
    if (source !== voice && levels.at(-1)?.source !== source) levels.push({ source, evidence: quoteAt(document.id, document.text, start, end) })
  }
  // What is said in a turn or a letter is the document's report of who speaks there; that level stays.
  if (turn) levels.push(turnLevel(document, turn))
  const addQuotation = () => {
    if (quotation?.source) add(quotation.source, quotation.cue?.start ?? quotation.content.start, quotation.cue?.end ?? quotation.content.end)
  }
  let quoted = quotation === null
  for (const r of reports) {
    if (!(r.from <= at && at < r.to)) continue
    if (!quoted && quotation && tokens[r.cueFrom].start >= quotation.content.start) { quoted = true; addQuotation() }
    add(r.source, tokens[r.cueFrom].start, tokens[r.cueTo - 1].end)
  }
  if (!quoted) addQuotation()
  if (levels.length > (turn ? 1 : 0) && quotation === null && isOwn(levels.at(-1)!.source, reports, subject, at)) levels.pop()
  return levels
}

/** Of those who say something together each speaks for itself. */
function isOwn(source: string, reports: readonly Report[], subject: string, at: number): boolean {
  return source === subject || reports.some((r) => r.source === source && r.from <= at && at < r.to && r.also?.includes(subject) === true)
}
