/** The task of coreference: which names, nominals and pronouns are the same person or body. */
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { findNames } from '../extractors/find-names.ts'
import { resolveCoreference } from '../extractors/resolve-coreference.ts'
import { readSentences } from '../language/english.ts'
import { codePoints } from './code-points.ts'
import { plainPassages } from './plain-passages.ts'

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

/** A task's text as a document without any metadata. */
function bareDocument(id: string, text: string): Document {
  const document = clusterId('task', mentionId(id, 0, text.length, 'task'))
  return {
    id: document, version: document, textId: document, collection: 'task', path: id, format: 'txt', blob: '', text, words: 0,
    title: null, date: null, author: null, publisher: null, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false,
    passages: plainPassages(text), marks: [], problems: [],
  }
}
