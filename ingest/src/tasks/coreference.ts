/** The task of coreference: which names, nominals and pronouns are the same person or body. */
import { compareSpans } from '@polylogue/graph-schema'
import type { Mention, Span } from '@polylogue/graph-schema'
import { phraseChains } from '../coreference/phrases/phrase-chains.ts'
import { findNames } from '../extractors/find-names.ts'
import { resolveCoreference } from '../extractors/resolve-coreference.ts'
import { readSentences } from '../language/english.ts'
import { bareDocument } from './bare-document.ts'
import { codePoints } from './code-points.ts'
import { phraseFinder } from './coreference/phrase-finder.ts'
import { wholePronoun } from './coreference/whole-pronoun.ts'

/** "That book is mine": what it stands for is the book. */
const STANDS_FOR_A_THING = /^(?:ours|mine|hers|theirs|yours)$/iu

export interface CoreferenceRecord { readonly id: string, readonly text: string }
export interface CoreferenceAnswer {
  readonly id: string
  readonly clusters: readonly (readonly { readonly start: number, readonly end: number }[])[]
}

/** Chains of named phrases, each widened to the whole phrase that the sets mark, with the pronouns and nominals that stand for them. Relative pronouns are no mentions there. */
export function answerCoreference({ id, text }: CoreferenceRecord): CoreferenceAnswer {
  const document = bareDocument(id, text)
  const sentences = readSentences(text, document.passages)
  const phraseOf = phraseFinder(sentences)
  const chains = phraseChains(document, sentences).map(({ links }) => ({ links, spans: links.map((l): Span => phraseOf(l)) }))
  const names = findNames.extract({ document, sentences, known: [] })
  const { clusters, mentions } = resolveCoreference.extract({ document, sentences, names, known: [] })
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const rest: Span[][] = []
  for (const c of clusters) {
    if (c.kind !== 'Person' && c.kind !== 'Organization') continue
    const own = c.mentions.flatMap((m) => byId.get(m) ?? []).sort(compareSpans)
    const others = own.filter((m) => m.form !== 'name' && m.rule !== 'relative-pronoun' && !STANDS_FOR_A_THING.test(m.words))
    if (others.length === 0) continue
    const chain = mostOf(chains, own.filter((m) => m.form === 'name'))
    const spans = others.map((m) => (m.form === 'pronoun' ? wholePronoun(text, m) : m))
    if (chain) chain.spans.push(...spans)
    else rest.push(spans)
  }
  const { out } = codePoints(text)
  return { id, clusters: [...chains.map((c) => c.spans), ...rest].map((spans) => spans.map((s) => out(s))) }
}

/** The chain that holds most of the names; ties to the first. */
function mostOf<C extends { readonly links: readonly Span[] }>(chains: readonly C[], names: readonly Mention[]): C | null {
  let best: C | null = null
  let most = 0
  for (const chain of chains) {
    const count = names.filter((n) => chain.links.some((l) => l.start < n.end && n.start < l.end)).length
    if (count > most) { best = chain; most = count }
  }
  return best
}
