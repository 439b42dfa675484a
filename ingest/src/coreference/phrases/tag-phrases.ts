/**
 * The learned tagger of named phrases: noun phrases whose head is a name of a person or a body, with title and office
 * ("the Speaker", "Dr. Velde", "all Norlanders", "the Assembly"). Wider than names, which a graph draws: what a reader
 * takes to be called by name.
 */
import { bestThrough } from '../../learning/best-through.ts'
import { addScores } from '../../learning/linear-model.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'
import { spanLabels, spansOfLabels } from '../../learning/span-labels.ts'
import { bestPath } from '../../learning/tag-sequence.ts'
import { readNames } from '../../names/read-names.ts'
import type { Name } from '../../names/read-names.ts'
import type { Sentence } from '../../language/tokens.ts'
import { asTheDocumentSays } from './as-the-document-says.ts'
import { cutPhrase } from './cut-phrase.ts'
import { namedAfter } from './named-after.ts'
import { phraseFeatures } from './phrase-features.ts'

export type PhraseKind = 'Person' | 'Organization'
/** Tokens [from, to) of a sentence, without what follows the head. */
export interface Phrase { readonly sentence: number, readonly from: number, readonly to: number, readonly kind: PhraseKind }

/** How sure the tagger is of a word, in its own units (16 are a factor of e): that it belongs to a name at all, and to a person's rather than a body's. */
export interface Certainty { readonly name: number, readonly person: number }

const KINDS: readonly PhraseKind[] = ['Person', 'Organization']
/** Labels of the model, in its order: O, B-Person, I-Person, B-Organization, I-Organization. */
export const PHRASE_LABELS: readonly string[] = spanLabels(KINDS)

/** In text order, none overlapping. */
export function tagPhrases(text: string, sentences: readonly Sentence[], model: ReadyModel = loadModel('phrases.plm'), names: ReadyModel = loadModel('names.plm')): Phrase[] {
  return phrasesOf(sentences, phraseFeatures(text, sentences, names), readNames(text, sentences, names).names, model)
}

/** The same where features (phrase-features.ts) and names of the sentences are at hand. */
export function phrasesOf(sentences: readonly Sentence[], features: readonly (readonly Int32Array[])[], names: readonly Name[], model: ReadyModel): Phrase[] {
  const certain: Certainty[][] = []
  const found = features.flatMap((places, sentence) => {
    const labels = model.labels.length
    const scores = new Int32Array(places.length * labels)
    places.forEach((own, i) => addScores(model, own, scores, i * labels))
    certain.push(certainties(bestThrough(model, scores), model.labels, places.length))
    return spansOfLabels([...bestPath(model, scores)].map((l) => model.labels[l])).flatMap(({ from, to, kind }) => cutPhrase(sentences[sentence].tokens, { sentence, from, to, kind: kind as PhraseKind }))
  })
  return withNames(sentences, asTheDocumentSays(sentences, found, certain), names)
}

/** People whom the tagger of names is sure of are named, whatever the phrase around looks like; so are bodies that the document's short forms or their own words show, and whom things are called after. */
function withNames(sentences: readonly Sentence[], phrases: readonly Phrase[], names: readonly Name[]): Phrase[] {
  const covered = new Set(phrases.flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => `${p.sentence} ${p.from + i}`)))
  const isFree = (sentence: number, from: number, to: number) => !Array.from({ length: to - from }, (_, i) => `${sentence} ${from + i}`).some((k) => covered.has(k))
  const more = names.flatMap((name): Phrase[] => {
    const { kind, sentence, from, to, rule } = name
    if (kind === 'Person' || kind === 'Organization' && isPlainBody(rule, to - from)) return isFree(sentence, from, to) ? [{ sentence, from, to, kind }] : []
    const person = namedAfter(sentences[sentence], name)
    return person && isFree(sentence, person.from, person.to) ? [{ sentence, ...person, kind: 'Person' }] : []
  })
  return [...phrases, ...more].sort((a, b) => a.sentence - b.sentence || a.from - b.from)
}

/** A short form with its long form in the document, or several words of which one says what body it is. */
function isPlainBody(rule: string, words: number): boolean {
  return rule === 'organization-by-acronym' || (rule === 'organization-by-form' || rule === 'organization-by-deeds' || rule === 'organization-by-school') && words > 1 || rule === 'organization-by-school'
}

function certainties(through: Int32Array, labels: readonly string[], length: number): Certainty[] {
  const best = (i: number, kind: string) => Math.max(...labels.flatMap((label, l) => (label.endsWith(kind) ? [through[i * labels.length + l]] : [])))
  return Array.from({ length }, (_, i) => {
    const [person, body] = [best(i, 'Person'), best(i, 'Organization')]
    return { name: Math.max(person, body) - best(i, 'O'), person: person - body }
  })
}
