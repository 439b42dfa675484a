/** CITES: who points to a work. The document's voice, the speaker of an interview's turn, or who is told to bring the work up. */
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import type { Coreference, Works } from '../extractor.ts'
import { quoterBefore } from '../quotations/quoter.ts'
import { whoSpeaks } from '../quotations/who.ts'
import { bodiesOfSpeakers } from '../works/body-of-speaker.ts'
import type { ReferenceDraft } from './draft.ts'
import { bracketed, passageAt, sentenceAround } from './sentence-around.ts'

/** Laws and treaties that a text speaks of are objects of politics; naming one is no citation. */
const LAWS: ReadonlySet<string> = new Set(['order', 'act', 'law', 'bill', 'treaty', 'pact', 'decree', 'ordinance', 'code', 'constitution', 'licence', 'license', 'directive', 'convention', 'covenant', 'accord', 'agreement', 'protocol', 'statute', 'edict'])

/** A constitution is a law unless the text says whose it is: then it is a body's own paper. */
const isLaw = ({ genre, author }: Readonly<Record<string, string>>): boolean => LAWS.has(genre ?? '') && !(genre === 'constitution' && author)

/** Every work that is cited or named, once for each citation and once for a work that is only named. */
export function citing(document: Document, works: Works, coreference: Coreference): ReferenceDraft[] {
  const by = citer(document, works, coreference)
  const cited = works.citations.flatMap((c): ReferenceDraft[] => (c.work === null ? [] : [{
    relation: 'CITES', subject: c.form === 'running' ? by(c.raw) : coreference.voice, object: c.work, evidence: bracketed(document, c.raw), explicitness: 'explicit', confidence: c.form === 'running' ? 0.8 : 0.95, rule: `cites-${c.form}`,
  }]))
  const firstOf = new Map<string, Mention>()
  for (const m of works.mentions) { const id = works.clusterOf.get(m.id); if (id && !firstOf.has(id)) firstOf.set(id, m) }
  const done = new Set(cited.map((d) => d.object))
  const named = works.clusters.flatMap((c): ReferenceDraft[] => {
    const first = firstOf.get(c.id)
    if (c.kind !== 'Work' || done.has(c.id) || isLaw(c.details) || !first) return []
    return [{ relation: 'CITES', subject: by(first), object: c.id, evidence: sentenceAround(document, first), explicitness: 'inferred', confidence: 0.6, rule: 'cites-named' }]
  })
  return [...cited, ...named]
}

/** Answers who cites at a place of running text. */
function citer(document: Document, works: Works, coreference: Coreference): (at: Span) => string {
  const turns = bodiesOfSpeakers(document, coreference)
  const who = whoSpeaks(document.text, coreference, works)
  return (at) => {
    const passage = passageAt(document.passages, at.start)
    const words = passage && quoterBefore(document.text, passage.passage.start, at.start)
    return (words && who.at(words)) ?? (passage && turns.get(passage.index)?.speaker) ?? coreference.voice
  }
}
