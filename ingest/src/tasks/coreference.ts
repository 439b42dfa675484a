/** The task of coreference: which names, nominals and pronouns are the same person or body. */
import { compareSpans } from '@polylogue/graph-schema'
import { findNames } from '../extractors/find-names.ts'
import { resolveCoreference } from '../extractors/resolve-coreference.ts'
import { readSentences } from '../language/english.ts'
import { bareDocument } from './bare-document.ts'
import { codePoints } from './code-points.ts'
import { furtherMentions } from './coreference/further-mentions.ts'
import { phraseFinder } from './coreference/phrase-finder.ts'

export interface CoreferenceRecord { readonly id: string, readonly text: string }
export interface CoreferenceAnswer {
  readonly id: string
  readonly clusters: readonly (readonly { readonly start: number, readonly end: number }[])[]
}

/** Names are answered as the whole phrases that the sets mark; relative pronouns are no mentions there. */
export function answerCoreference({ id, text }: CoreferenceRecord): CoreferenceAnswer {
  const document = bareDocument(id, text)
  const sentences = readSentences(text, document.passages)
  const names = findNames.extract({ document, sentences, known: [] })
  const { clusters, mentions } = resolveCoreference.extract({ document, sentences, names, known: [] })
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const { out } = codePoints(text)
  const phraseOf = phraseFinder(sentences)
  const things = clusters.flatMap((c) => {
    if (c.kind !== 'Person' && c.kind !== 'Organization') return []
    const own = c.mentions.flatMap((m) => byId.get(m) ?? []).filter((m) => m.rule !== 'relative-pronoun').sort(compareSpans)
    return own.length === 0 ? [] : [own.map((m) => (m.form === 'name' ? phraseOf(m) : m))]
  })
  const more = furtherMentions(sentences, mentions.filter((m) => m.kind === 'Role'), things.flat().sort(compareSpans), phraseOf)
  return { id, clusters: [...things, ...more].map((spans) => spans.map((s) => out(s))) }
}
