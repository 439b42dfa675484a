/**
 * Headings of a program that are themselves what it holds: under "Our principles", "Platform", "Points of unity" each heading that is a bare phrase
 * ("Common ownership") is held by whoever speaks, unless the paragraph under it turns against it.
 */
import { AGAINST_HEADS } from '../../lexicons/program-words.ts'
import type { Draft } from './drafts.ts'
import { phraseAt } from './phrase.ts'
import { positionSpan } from './position-span.ts'
import type { Reading } from './reading.ts'

const TITLE = /\b(?:principles|platform|program|programme|points of unity|basis of unity|what we (?:stand for|believe|want|fight for)|where we stand|our (?:aims|beliefs|positions|views)|statement of principles)\b/iu
/** Passages among which the title of the program stands. */
const FIRST = 4
/** Marks of a heading and blanks beside the sentence. */
const SLACK = 4
const LONGEST = 7
/** As many headings make a list. */
const FEWEST = 2

export function principleHeadings(readings: readonly Reading[], known: readonly Draft[]): Draft[] {
  const [first] = readings
  if (first === undefined) return []
  const { passages, text } = first.document
  const titled = passages.slice(0, FIRST).some((p) => p.end - p.start < 90 && TITLE.test(text.slice(p.start, p.end)))
  if (!titled) return []
  const rejected = new Set(known.flatMap((d) => (d.relation === 'CRITICIZES' && d.target.position !== null ? [wordsOf(d.target.position.reading ?? d.reading, d.target.position.from, d.target.position.to)] : [])))
  const found = readings.filter((r) => isLine(r) && !TITLE.test(text.slice(r.sentence.start, r.sentence.end))).flatMap((reading) => headingOf(reading, rejected))
  return found.length < FEWEST ? [] : found
}

/** A heading, or a short line by itself that ends in no mark: many texts have lost theirs. */
function isLine({ document, sentence, tokens }: Reading): boolean {
  const passage = document.passages[sentence.passage]
  // "-- A. Name" below a quotation says whose it is.
  if (/^[–—-]/u.test(tokens[0].words)) return false
  return passage?.kind === 'heading' || passage?.kind === 'paragraph' && sentence.start - passage.start <= SLACK && passage.end - sentence.end <= SLACK && !/^[.,;:!?]$/u.test(tokens.at(-1)?.words ?? '.')
}

function headingOf(reading: Reading, rejected: ReadonlySet<string>): Draft[] {
  const { tokens } = reading
  let from = 0
  while (from < tokens.length && from < 4 && /^(?:\d{1,2}|[ivx]{1,4}|[a-h]|[.):#–—-]+|on|the|for)$/u.test(tokens[from].lower)) from++
  const last = /^[.:;!]$/u.test(tokens.at(-1)?.words ?? '') ? tokens.length - 1 : tokens.length
  if (last - from < 1 || last - from > LONGEST || tokens.slice(from, last).some((t, k) => t.pos === 'verb' && k > 0 || reading.spotAt[from + k] !== null || ['Person', 'FirstName', 'LastName', 'Place'].some((tag) => t.tags.has(tag)))) return []
  const phrase = phraseAt(reading, from)
  const span = phrase !== null && phrase.reach === last ? positionSpan(reading, { ...phrase, from }) ?? headSpan(reading, from, last) : null
  if (span === null || rejected.has(wordsOf(reading, span.from, span.to)) || AGAINST_HEADS.has(tokens[last - 1].lower)) return []
  return [{
    reading, reports: [], source: null, target: { spot: null, position: span, sign: 1, holder: null, inferred: false }, relation: 'ENDORSES',
    from: span.from, to: span.from + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/principle-heading',
  }]
}

/** A single capitalised word that names what is held: "Communism", "Internationalism". */
function headSpan(reading: Reading, from: number, last: number): { from: number, to: number, reach: number } | null {
  return last - from === 1 && /(?:ism|tion|sion|acy|ity|dom|ment|ance|ship|hood)$/u.test(reading.tokens[from].lower) ? { from, to: last, reach: last } : null
}

function wordsOf({ tokens }: Reading, from: number, to: number): string {
  return tokens.slice(from, to).map((t) => t.lower).join(' ')
}
