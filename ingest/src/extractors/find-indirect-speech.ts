/**
 * Indirect and mixed speech: "North said that the ropes were rotten". A verb of saying with a speaker who is named or resolved
 * governs a that-clause. A layer of its own: the words are the reporter's, so they are no evidence of wording and are not traced.
 */
import { quotationId, quoteAt, sortById } from '@polylogue/graph-schema'
import type { Quotation } from '@polylogue/graph-schema'
import type { Sentence } from '../language/tokens.ts'
import { extractor } from './extractor.ts'
import type { Layers } from './extractor.ts'
import { interviewTurns } from './quotations/interview-turns.ts'
import { markedStretches } from './quotations/marked-stretches.ts'
import { thatClauses } from './quotations/that-clauses.ts'
import { whoSpeaks } from './quotations/who.ts'
import { passageAt } from './references/sentence-around.ts'

const NAME = 'find-indirect-speech'

export const findIndirectSpeech = extractor({
  name: NAME,
  version: '1',
  needs: ['document', 'sentences', 'coreference', 'works'],
  gives: 'indirectSpeech',
  extract: indirectSpeech,
})

function indirectSpeech({ document, sentences, coreference, works }: Pick<Layers, 'document' | 'sentences' | 'coreference' | 'works'>): Quotation[] {
  const { text, passages } = document
  const who = whoSpeaks(text, coreference, works)
  const turns = interviewTurns(document)
  const marked = markedStretches(text, passages)
  let next = 0
  const out: Quotation[] = []
  for (const sentence of sentences) {
    const at = passageAt(passages, sentence.start)
    if (!at || !RUNNING.has(at.passage.kind)) continue
    while (next < marked.length && marked[next].outerEnd <= sentence.start) next++
    const inside = marked.slice(next, firstBehind(marked, next, sentence))
    for (const clause of thatClauses(text, sentence)) {
      const speaker = who.at(clause.source)
      // Words inside marks are somebody's direct speech already, and what is reported there is theirs to report.
      if (speaker === null || inside.some((m) => m.start <= clause.cue.start && clause.cue.end <= m.end)) continue
      const turn = turns.get(at.index)
      const quotedBy = (turn && who.at(turn)) ?? coreference.voice
      // What "we" say is the text itself.
      if (speaker === quotedBy) continue
      const content = quoteAt(document.id, text, clause.content.start, clause.content.end)
      // "said that “…”": the marks take in the whole clause, which is direct speech.
      if (inside.some((m) => m.start <= content.start + 1 && content.end <= m.outerEnd)) continue
      const mixed = inside.some((m) => m.start < content.end && content.start < m.end)
      out.push({
        id: quotationId(document.id, content.start, content.end, content.exact), document: document.id, passage: at.passage.id,
        form: mixed ? 'mixed' : 'indirect', source: speaker, sourceWords: text.slice(clause.source.start, clause.source.end),
        cue: quoteAt(document.id, text, clause.cue.start, clause.cue.end), content, quotedBy,
        work: who.work(clause.source), locator: null, citation: null, stance: 'neutral', stanceEvidence: null,
        confidence: 0.75, rule: 'that-clause', extractor: NAME,
      })
    }
  }
  return sortById(out)
}

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockQuote', 'note'])

function firstBehind(marked: readonly { readonly outerStart: number }[], from: number, { end }: Sentence): number {
  let i = from
  while (i < marked.length && marked[i].outerStart < end) i++
  return i
}
