/** A task's text as a document without any metadata: what the extractors of the pipeline can read. */
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { plainPassages } from './plain-passages.ts'

export function bareDocument(id: string, text: string): Document {
  const document = clusterId('task', mentionId(id, 0, text.length, 'task'))
  return {
    id: document, version: document, textId: document, collection: 'task', path: id, format: 'txt', blob: '', text, words: 0,
    title: null, date: null, author: null, publisher: null, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false,
    passages: plainPassages(text), marks: [], problems: [],
  }
}
