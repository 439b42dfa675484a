/**
 * Quotations: words between marks of every kind, block quotations, and paragraphs over an attribution line, each with whose
 * words they are (beside the marks, below, in a note, in the head of a letter) and the work and place they are taken from.
 */
import { sortById } from '@polylogue/graph-schema'
import type { Document, Quotation, Span } from '@polylogue/graph-schema'
import type { Sentence } from '../language/tokens.ts'
import { extractor } from './extractor.ts'
import type { Coreference, Works } from './extractor.ts'
import { quotationMaker } from './quotations/attribute.ts'
import { dialogueTurns } from './quotations/dialogue-turns.ts'
import { fillsPassage, findStretches } from './quotations/find-stretches.ts'
import { interviewTurns } from './quotations/interview-turns.ts'
import { letterHead } from './quotations/letter-head.ts'
import { shareBelow } from './quotations/share-below.ts'
import { whoSpeaks } from './quotations/who.ts'
import { reviewedBook } from './works/review-head.ts'

export const findQuotations = extractor({
  name: 'find-quotations',
  version: '7',
  needs: ['document', 'sentences', 'coreference', 'works'],
  gives: 'quotations',
  extract: ({ document, sentences, coreference, works }) => quotationsOf(document, sentences, coreference, works),
})

function quotationsOf(document: Document, sentences: readonly Sentence[], coreference: Coreference, works: Works): Quotation[] {
  const { text, passages } = document
  const who = whoSpeaks(text, coreference, works)
  // The title of the book under review, in marks in a line of its own, is nobody's words.
  const book = reviewedBook(document)
  const found = findStretches(document, works, sentences).filter(({ stretch }) => book === null || stretch.end <= book.start || book.end <= stretch.start)
  const turns = interviewTurns(document)
  const talk = dialogueTurns(text, passages, found)
  const make = quotationMaker(document, works, who, book)
  const out: Quotation[] = []
  let letter: Span | null = null
  let above: number | null = null
  for (const [i, f] of found.entries()) {
    const passage = f.stretch.passage
    const alone = fillsPassage(document, f.stretch)
    letter = letterHead(document, passage - 1) ?? (alone && above !== null && passages[passage].ordinal - passages[above].ordinal <= 1 ? letter : null)
    const turn = turns.get(passage)
    out.push(make(f, { letter: alone ? letter : null, inTurn: talk[i], quotedBy: (turn && who.at(turn)) ?? coreference.voice }))
    above = passage
  }
  return sortById(shareBelow(document, found, out))
}
