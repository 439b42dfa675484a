/** One quotation put together: whose words, from which work and place, who quotes, with which stance. */
import { quotationId, quoteAt } from '@polylogue/graph-schema'
import type { Document, Quotation, Span } from '@polylogue/graph-schema'
import type { Works } from '../extractor.ts'
import { namesBehind } from '../works/author-year.ts'
import type { ReviewedBook } from '../works/review-head.ts'
import { GENRES } from '../../lexicons/work-genres.ts'
import { passageAt } from '../references/sentence-around.ts'
import { attributionBelow } from './attribution-below.ts'
import type { AttributionBelow } from './attribution-below.ts'
import { citationsBeside } from './citations-beside.ts'
import { fillsPassage } from './find-stretches.ts'
import type { Found } from './find-stretches.ts'
import type { MarkedStretch } from './marked-stretches.ts'
import type { Attributed } from './merge-broken.ts'
import { notesOf } from './note-behind.ts'
import { quoterBefore } from './quoter.ts'
import { stanceTowards } from './quoting-stance.ts'
import { pageMarks } from './page-marks.ts'
import { markedSpeaker } from './marked-speaker.ts'
import type { SourceNear } from './source-near.ts'
import type { Who } from './who.ts'

export interface Around {
  /** Source in the head of the letter that the quotation belongs to. */
  readonly letter: Span | null
  /** Speaker whose turn it is in talk. */
  readonly inTurn: Span | null
  /** Cluster of who speaks in the passage: the document's voice, or the speaker of an interview's turn. */
  readonly quotedBy: string
}

const READING = /^reads?$/iu

/** Makes quotations of one document; what is looked up for each is put in order once. */
export function quotationMaker(document: Document, works: Works, who: Who, book: ReviewedBook | null): (found: Found, around: Around) => Quotation {
  const { text, passages } = document
  const notes = notesOf(document, works.citations)
  const spokenBy = markedSpeaker(document)
  const beside = citationsBeside(text, works.citations)
  const underReview = pageMarks(document, book, works)
  const citationById = new Map(works.citations.map((c) => [c.id, c]))
  const workById = new Map(works.clusters.map((c) => [c.id, c]))
  const authorOf = (id: string | null) => { const author = id === null ? undefined : workById.get(id)?.details.author; return author ? who.author(null, author) : null }

  return ({ stretch, near, form }, { letter, inTurn, quotedBy }) => {
    const passage = passages[stretch.passage]
    const given = spokenBy(stretch)
    const below = form === 'block' || fillsPassage(document, stretch) || near === null ? attributionBelow(document, stretch.passage, stretch.outerEnd) : null
    const cited = (below && beside.within(below)) ?? notes(stretch.outerEnd) ?? beside.behind(stretch.outerEnd)
    const named = near?.source ? who.work(near.source) : null
    // "It stands in our program, anyone can read it: “…”": who reads is not who wrote.
    const nearWork = named ?? (near?.cue && READING.test(text.slice(near.cue.start, near.cue.end)) ? workBefore(document, stretch, near, who) : null)
    const clause = nearWork ?? workBefore(document, stretch, near, who) ?? (letter ? who.work(passageAt(passages, letter.start)?.passage ?? letter) : null)
    // "Quoted in Lund": Lund is who passed the words on, not who said them.
    const citedAuthor = cited && !cited.rule.endsWith('-through') ? who.author(null, cited.author) ?? authorOf(cited.work) : null
    const inBracket = near?.source || below || cited ? null : namesBehind(text, stretch.outerEnd)
    const turn = near?.source || below || letter || inBracket ? null : inTurn
    const told = (given === null ? null : who.author(null, given)) ?? sourceBelow(text, below, who)
      ?? (nearWork ? authorOf(nearWork) : near?.source ? who.at(near.source) : null)
      ?? (near?.source && nearWork === null && !isWriting(text, near.source) && !isDescribed(text, near.source) ? null : citedAuthor) ?? (inBracket && who.author(inBracket, text.slice(inBracket.start, inBracket.end))) ?? (letter ? who.at(letter) : null) ?? (turn ? who.at(turn) : null)
    const review = told === null && cited === null && below === null ? underReview(stretch.outerEnd) : null
    const source = told ?? (review && who.author(null, review.author))
    const sourceSpan = below?.source ?? near?.source ?? inBracket ?? letter ?? turn
    const through = cited?.quotedIn ? citationById.get(cited.quotedIn) : undefined
    const work = cited?.work ?? through?.work ?? clause ?? review?.work ?? null
    const content = quoteAt(document.id, text, stretch.start, stretch.end)
    const stance = stanceTowards(document, stretch)
    return {
      id: quotationId(document.id, content.start, content.end, content.exact), document: document.id, passage: passage.id, form, source,
      sourceWords: given !== null ? given : sourceSpan ? text.slice(sourceSpan.start, sourceSpan.end) : cited?.author ?? review?.author ?? null,
      cue: near?.cue && below === null ? quoteAt(document.id, text, near.cue.start, near.cue.end) : null,
      content, quotedBy: quoterOf(text, passage.start, stretch, near, who, source) ?? quotedBy, work, locator: cited?.locator ?? through?.locator ?? review?.page ?? null, citation: cited?.id ?? null,
      stance: stance.stance, stanceEvidence: stance.evidence && quoteAt(document.id, text, stance.evidence.start, stance.evidence.end),
      confidence: given !== null && source !== null ? 0.95 : source === null && work === null ? 0.6 : turn ? 0.6 : below !== null || near?.cue ? 0.9 : 0.75,
      rule: given !== null && source !== null ? 'markup' : below !== null ? 'attribution-below' : near?.rule ?? (letter ? 'letter-head' : turn ? 'in-turn' : cited ? 'cited' : review ? 'page-of-review' : form === 'block' ? 'block' : 'marks'), extractor: 'find-quotations',
    }
  }
}

/** "The pilot", "she": nobody is named, and where nobody was found for it either the citation says who. */
function isDescribed(text: string, source: Span): boolean {
  return !/\p{Lu}/u.test(text.slice(source.start + 1, source.end))
}

/** "Its program", "the report of that year": a writing speaks, and the citation says whose it is. */
function isWriting(text: string, source: Span): boolean {
  const head = text.slice(source.start, source.end).toLowerCase().split(/\s+(?:of|for|on|to)\s/u)[0].split(/\s+/u).at(-1) ?? ''
  return GENRES.has(head)
}

function sourceBelow(text: string, below: AttributionBelow | null, who: Who): string | null {
  return below?.source ? who.author(below.source, text.slice(below.source.start, below.source.end)) ?? who.at(below.source) : null
}

/** Who is told to quote, where that is neither the source nor left to the voice. */
function quoterOf(text: string, from: number, stretch: MarkedStretch, near: SourceNear | null, who: Who, source: string | null): string | null {
  if (!near?.source || near.rule.startsWith('after')) return null
  const words = quoterBefore(text, from, Math.min(near.source.start, stretch.outerStart))
  const quoter = words && who.at(words)
  return quoter === source ? null : quoter
}

/** "The program says: “…”", "in The Rope and the Reed North writes “…”": a work named between the sentence's start and the mark. */
function workBefore({ text, passages }: Document, stretch: MarkedStretch, near: Attributed['near'], who: Who): string | null {
  if (!near || near.rule.startsWith('after')) return null
  const from = Math.max(passages[stretch.passage].start, stretch.outerStart - 200)
  const lead = text.slice(from, stretch.outerStart)
  const cut = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('.\n'), lead.lastIndexOf('? '), lead.lastIndexOf('! '))
  const span = { start: from + cut + 1, end: stretch.outerStart }
  return span.end > span.start ? who.work(span) : null
}
