/** A document of plain paragraphs, and what the first two extractors make of it. */
import type { Document, Passage, PassageKind } from '@polylogue/graph-schema'
import { findNames } from '../../src/extractors/find-names.ts'
import { resolveCoreference } from '../../src/extractors/resolve-coreference.ts'
import { readSentences } from '../../src/language/english.ts'

export interface Given { readonly title?: string, readonly publisher?: string, readonly author?: string, readonly kinds?: readonly PassageKind[], readonly id?: string }

export function documentOf(text: string, { title, publisher, author, kinds = [], id = 'doc' }: Given = {}): Document {
  const passages: Passage[] = []
  let at = 0
  for (const part of text.split('\n\n')) {
    passages.push({ id: `${id}-${at}`, document: id, ordinal: passages.length, kind: kinds[passages.length] ?? 'paragraph', level: 0, start: at, end: at + part.length })
    at += part.length + 2
  }
  const sourced = (value: string | undefined) => (value === undefined ? null : { value, origin: 'side-car' as const, place: null })
  return {
    id, version: id, textId: id, collection: 'c', path: `${id}.txt`, format: 'txt', blob: '', text, words: 0, title: sourced(title), date: null, author: sourced(author), publisher: sourced(publisher),
    address: null, encoding: { name: 'utf-8', guessed: false }, partial: false, passages, marks: [], problems: [],
  }
}

export function read(text: string, given: Given = {}) {
  const document = documentOf(text, given)
  const sentences = readSentences(text, document.passages)
  const names = findNames.extract({ document, sentences, known: [] })
  const coreference = resolveCoreference.extract({ document, sentences, names, known: [] })
  return { document, sentences, names, coreference }
}
