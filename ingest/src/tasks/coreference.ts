/** The task of coreference: which names, nominals and pronouns are the same person or body. */
import { findNames } from '../extractors/find-names.ts'
import { resolveCoreference } from '../extractors/resolve-coreference.ts'
import { readSentences } from '../language/english.ts'
import { bareDocument } from './bare-document.ts'
import { codePoints } from './code-points.ts'

export interface CoreferenceRecord { readonly id: string, readonly text: string }
export interface CoreferenceAnswer {
  readonly id: string
  readonly clusters: readonly (readonly { readonly start: number, readonly end: number }[])[]
}

export function answerCoreference({ id, text }: CoreferenceRecord): CoreferenceAnswer {
  const document = bareDocument(id, text)
  const sentences = readSentences(text, document.passages)
  const names = findNames.extract({ document, sentences })
  const { clusters, mentions } = resolveCoreference.extract({ document, sentences, names })
  const byId = new Map(mentions.map((m) => [m.id, m]))
  const { out } = codePoints(text)
  return {
    id,
    clusters: clusters.flatMap((c) => (c.kind !== 'Person' && c.kind !== 'Organization' || c.mentions.length === 0 ? [] : [
      c.mentions.flatMap((m) => byId.get(m) ?? []).sort((a, b) => a.start - b.start).map((m) => out(m)),
    ])),
  }
}
