/**
 * Programs that list what they want: under "What we want", "Our demands:" each item that is a bare phrase ("Equal pay for equal work") or an order
 * ("Open the gates") is held by whoever speaks; under "What we reject" it is rejected. A list ends where another heading or plain prose begins.
 */
import { gather } from '../../language/gather.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { phraseAt } from './phrase.ts'
import type { Reading } from './reading.ts'
import { findReports } from './reporting.ts'
import { targetsAt } from './targets.ts'
import type { PositionSpan } from './target.ts'
import { aimFrom } from './thesis-frames.ts'
import { isVerb } from './verb-sense.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

const OPENING = /^(?:what )?we (?:therefore |now |further )?(?<verb>want|demand|fight for|stand for|call for|are for|struggle for|support|reject|oppose|are against|fight against)(?: the following)?:?$/u
const HEADED = /^(?:our|the following|immediate|the) (?:immediate |main |common |political |minimum )?(?:demands|aims|goals|objectives)(?: are)?(?: the following)?:?$/u
const AGAINST = /^(?:reject|oppose|are against|fight against)$/u
/** A longer line is no item. */
const LONGEST_ITEM = 18
/** Lines of prose after which the list is over. */
const MOST_PROSE = 1

/** The demands of all lists; `known` are the drafts found already: a sentence that has one needs none. */
export function listedDemands(readings: readonly Reading[], known: readonly Draft[]): Draft[] {
  const told = new Set(known.map((d) => d.reading.sentence.start))
  let sign: Sign | null = null
  let prose = 0
  return readings.flatMap((reading): Draft[] => {
    const opened = opens(reading)
    if (opened !== null) { sign = opened; prose = 0; return [] }
    const inline = openedInside(reading)
    if (inline !== null) { sign = null; return itemsBetween(reading, inline.from).flatMap(([from, to]) => demandsIn(reading, from, to, inline.sign)) }
    if (sign === null) return []
    if (isHeading(reading)) { sign = null; return [] }
    const side: Sign = sign
    const found = told.has(reading.sentence.start) ? [] : itemsOf(reading).flatMap(([from, to]) => demandsIn(reading, from, to, side))
    prose = found.length > 0 || told.has(reading.sentence.start) || reading.tokens.length <= 3 ? 0 : prose + 1
    if (prose > MOST_PROSE) sign = null
    return found
  })
}

function opens(reading: Reading): Sign | null {
  const { tokens, document, sentence } = reading
  if (tokens.length > 9) return null
  const words = document.text.slice(sentence.start, sentence.end).toLowerCase().replace(/\s+/gu, ' ').replace(/^[\divx]+[.)]\s*/u, '').trim()
  const line = OPENING.exec(words)
  if (line) return AGAINST.test(line.groups!.verb) ? -1 : 1
  return HEADED.test(words) && (words.endsWith(':') || isHeading(reading)) ? 1 : null
}

/** Tokens of the words that open a list. */
const LONGEST_OPENING = 9

/** "We want: equal pay; free schools; …": where the first item begins, if the list stands in the sentence that opens it. */
function openedInside(reading: Reading): { readonly from: number, readonly sign: Sign } | null {
  const { tokens } = reading
  let colon = 1
  while (colon < LONGEST_OPENING && colon < tokens.length && tokens[colon].words !== ':') colon++
  if (colon >= LONGEST_OPENING || colon > tokens.length - 4 || !tokens.slice(colon).some((t) => t.words === ';')) return null
  const words = tokens.slice(0, colon).map((t) => t.lower).join(' ')
  const line = OPENING.exec(words)
  if (line) return { from: colon + 1, sign: AGAINST.test(line.groups!.verb) ? -1 : 1 }
  return HEADED.test(words) ? { from: colon + 1, sign: 1 } : null
}

/** The items of a list that semicolons divide. */
function itemsBetween({ tokens }: Reading, start: number): readonly (readonly [number, number])[] {
  const ends = [...gather(tokens, (t, i) => (i >= start && t.words === ';' ? [i] : [])), tokens.length]
  return ends.map((end, k) => [k === 0 ? start : ends[k - 1] + 1, end] as const)
}

function isHeading({ document, sentence }: Reading): boolean {
  return document.passages[sentence.passage]?.kind === 'heading'
}

/** The lines of a sentence that is a list: each begins with its mark at the start of a line; else all of it. */
function itemsOf({ tokens, document }: Reading): readonly (readonly [number, number])[] {
  const starts = gather(tokens, (t, i) => (MARK.test(t.words) && (i === 0 || document.text.slice(tokens[i - 1].end, t.start).includes('\n')) ? [i] : []))
  return starts.length === 0 ? [[0, tokens.length]] : starts.map((from, k) => [from, starts[k + 1] ?? tokens.length] as const)
}

const MARK = /^(?:[\d.)(•*–—-]+|[a-h])$/u

/** What a line, tokens [start, end), names or orders by itself. */
function demandsIn(reading: Reading, start: number, end: number, sign: Sign): Draft[] {
  const { tokens } = reading
  let from = start
  while (from < start + 4 && from < end && MARK.test(tokens[from].words)) from++
  const last = /^[.;,!]$/u.test(tokens[end - 1]?.words ?? '') ? end - 1 : end
  if (last - from < 2 || last - from > LONGEST_ITEM) return []
  // Nothing of the next line belongs to this one.
  const line: Reading = { ...reading, tokens: tokens.slice(0, last) }
  const make = (position: PositionSpan): Draft => ({
    reading, reports: findReports(reading), source: null, target: { spot: null, position, sign: 1, holder: null, inferred: false }, relation: stanceOf(sign),
    from: position.from, to: position.from + 1, confidence: 0.55, explicitness: 'inferred', rule: 'stance/listed-demand',
  })
  const ordered = tokens[from].pos === 'verb' && tokens[from].lower === tokens[from].lemma && sign > 0 ? aimFrom(line, from) : null
  if (ordered) return ordered.to <= last && ordered.to >= last - 8 ? [make(ordered)] : []
  const phrase = phraseAt(line, from)
  if (phrase === null || tokens.slice(from, last).some((_, k) => isVerb(line, from + k) && !/(?:ed|ing|en)$/u.test(tokens[from + k].lower) && from + k >= phrase.to)) return []
  return targetsAt(line, from, []).flatMap((t) => (t.position !== null && t.position.reading === undefined && t.position.to <= last && t.sign > 0 && t.holder === null ? [make(t.position)] : []))
}
