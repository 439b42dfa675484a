/**
 * Which of several places with the words is the source. First what the quoter claims (work, then speaker), then words that stand there as the
 * document's own, then more of the words, then the older document. A place that quotes the words itself counts only where it prints more of
 * them: two quotations of one length come from a third text. Before all of it goes "quoted in …": then the next link is known. What decided is told in reasons; where it cannot be told, that is said.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { ClaimCheck, Evidence, Quotation, TraceDirection, TraceReason } from '@polylogue/graph-schema'
import type { Place } from './evaluate-place.ts'

/** A place, and all that the choice rests on. */
export interface Candidate {
  readonly document: string
  readonly place: Place
  readonly evidence: Evidence
  /** The quotation there that has the words; null where they are the document's own. */
  readonly inside: Quotation | null
  /** That quotation prints clearly more than this one. */
  readonly printsMore: boolean
  readonly speaker: ClaimCheck
  readonly work: ClaimCheck
  /** It is the work in which the quoter says to have found the words of another. */
  readonly secondHand: boolean
  readonly date: string | null
  /** Beside the date of the quoting document: before, after, or not to be told. */
  readonly age: 'older' | 'younger' | 'same' | 'unknown'
  /** Every copy of a document printed more than once has the same; else the document's id. */
  readonly edition: string
}

export interface Choice {
  readonly source: Candidate | null
  /** Others that have the words, by document, then place. */
  readonly copies: readonly Candidate[]
  readonly direction: TraceDirection
  readonly reasons: readonly TraceReason[]
}

/** Places with fewer of the words than this part of the most are no rivals. */
const RIVAL = 0.8
export const MOST_COPIES = 12

export function chooseSource(candidates: readonly Candidate[]): Choice {
  const originals = candidates.filter((c) => c.inside === null || c.printsMore)
  const shared = candidates.filter((c) => !originals.includes(c))
  const most = originals.reduce((n, c) => Math.max(n, c.place.matched), 0)
  const rivals = originals.filter((c) => c.place.matched >= most * RIVAL).sort(byRank)
  const declared = candidates.filter((c) => c.secondHand && c.place.matched >= most * RIVAL).sort(byRank)[0]
  const first = declared ?? rivals[0]
  if (!first) return { source: null, copies: shared.sort(byPlace).slice(0, MOST_COPIES), direction: 'open', reasons: shared.length > 0 ? [reason('shared-third')] : [] }
  // Who quotes wrongly the same way had the words from there.
  const between = declared ? undefined : shared.filter((c) => c.age === 'older' && c.place.matched > first.place.matched && first.age !== 'younger').sort(byRank)[0]
  const source = between ?? first
  const copies = [...rivals, ...shared].filter((c) => c !== source && !(c.document === source.document && overlapping(c, source))).sort(byPlace).slice(0, MOST_COPIES)
  return { source, copies, ...explain(source, rivals.filter((c) => c !== source), between !== undefined) }
}

function byRank(a: Candidate, b: Candidate): number {
  return Number(b.work === 'agrees') - Number(a.work === 'agrees') || Number(b.speaker === 'agrees') - Number(a.speaker === 'agrees')
    || Number(a.age === 'younger') - Number(b.age === 'younger') || Number(a.inside !== null) - Number(b.inside !== null)
    || b.place.matched - a.place.matched || compareIds(a.date ?? '~', b.date ?? '~') || byPlace(a, b)
}

function byPlace(a: Candidate, b: Candidate): number {
  return compareIds(a.document, b.document) || a.evidence.start - b.evidence.start
}

const overlapping = (a: Candidate, b: Candidate): boolean => a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end

function explain(source: Candidate, others: readonly Candidate[], between: boolean): { direction: TraceDirection, reasons: TraceReason[] } {
  const reasons: TraceReason[] = []
  if (source.work !== 'unknown') reasons.push(reason(source.work === 'agrees' ? 'claimed-work' : 'other-work'))
  if (source.speaker !== 'unknown') reasons.push(reason(source.speaker === 'agrees' ? 'claimed-speaker' : 'other-speaker'))
  reasons.push(reason(source.secondHand ? 'second-hand' : between ? 'goes-on' : source.inside ? 'prints-more' : 'own-words'))
  const rivals = others.filter((c) => c.edition !== source.edition)
  if (rivals.length === 0) reasons.push(reason('only-place'))
  else {
    if (rivals.every((c) => c.place.matched < source.place.matched)) reasons.push(reason('more-words'))
    reasons.push({ code: 'several-places', words: `${rivals.length === 1 ? 'One other place has' : `${rivals.length} other places have`} the words too.` })
  }
  if (others.some((c) => c.edition === source.edition && c.document !== source.document)) reasons.push(reason('reprint'))
  reasons.push(reason(source.age === 'older' ? 'older' : source.age === 'younger' ? 'younger' : source.age === 'same' ? 'same-date' : 'undated'))
  const claimed = source.work === 'agrees' || source.speaker === 'agrees'
  const undecided = rivals.some((c) => c.place.matched === source.place.matched && c.inside === null && c.work === source.work && c.speaker === source.speaker && c.age === source.age && (c.date === source.date || c.date === null))
  const direction = source.age === 'younger' ? 'open' : undecided ? 'open' : claimed || source.age === 'older' ? 'known' : 'likely'
  return { direction, reasons }
}

const WORDS: Readonly<Record<TraceReason['code'], string>> = {
  'claimed-work': 'It is the work the quoter names.',
  'claimed-speaker': 'It is in the words of whom the quoter names.',
  'other-work': 'The work the quoter names is here too, and does not have these words.',
  'other-speaker': 'They are in another’s words than the quoter says.',
  'more-words': 'No other place has so many of the words.',
  'own-words': 'They stand there without quotation marks, as the document’s own.',
  older: 'It is dated before the document that quotes.',
  undated: 'One of the two documents has no date, so which came first cannot be told from dates.',
  'same-date': 'Both documents have the same date as far as it is known.',
  younger: 'It is dated after the document that quotes: both may have the words from elsewhere, or it is a later print.',
  'only-place': 'No other document here has these words.',
  'several-places': 'Other places have the words too.',
  'second-hand': 'The quoter says to have the words from there, at second hand.',
  'goes-on': 'It is a quotation itself, and has the words as they are quoted here, slips included.',
  'prints-more': 'It is a quotation itself, and prints more of the words.',
  'shared-third': 'Others here quote the same words; all have them from a text that is not in the corpus.',
  'marked-there': 'There the words stand in quotation marks, here they do not.',
  nowhere: 'No document here has these words.',
  'only-pieces': 'Documents here have a part of these words only.',
  reprint: 'The document is here in more than one print.',
  longer: 'It is the longer of the two documents.',
}

export function reason(code: TraceReason['code']): TraceReason {
  return { code, words: WORDS[code] }
}
