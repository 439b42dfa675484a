/** Schemas of everything that points into a stored text: evidence, marks, passages, documents. Offsets are UTF-16 code units. */
import { Type } from 'typebox'
import type { Document, Evidence, Mark, MarkKind, MetadataOrigin, Passage, PassageKind, Problem, Severity, Sourced, Span } from '@polylogue/graph-schema'
import { list, matching, nullable, oneOf } from './shape.ts'

const offset = (description: string) => Type.Integer({ minimum: 0, description })
export const placeFields = { start: offset('First UTF-16 code unit'), end: offset('One past the last UTF-16 code unit') }

export const span = matching<Span>()(Type.Object(placeFields))

export const evidenceFields = {
  ...placeFields,
  document: Type.String(),
  exact: Type.String({ description: 'The words, literally as they stand in the text' }),
  prefix: Type.String(),
  suffix: Type.String(),
}
export const evidence = matching<Evidence>()(Type.Object(evidenceFields))

const sourced = matching<Sourced>()(Type.Object({
  value: Type.String(),
  origin: matching<MetadataOrigin>()(oneOf(['side-car', 'archive', 'front-matter', 'embedded', 'html-metadata', 'text'])),
  place: nullable(span),
}))

export const passageKind = matching<PassageKind>()(oneOf(['heading', 'paragraph', 'listItem', 'blockQuote', 'note', 'reference', 'attribution', 'signature', 'boilerplate']))
const passage = matching<Passage>()(Type.Object({
  ...placeFields,
  id: Type.String(),
  document: Type.String(),
  ordinal: Type.Integer(),
  kind: passageKind,
  level: Type.Integer(),
  locator: Type.Optional(Type.String({ description: 'How the place is cited: p. 12' })),
}))

const mark = matching<Mark>()(Type.Object({
  ...placeFields,
  kind: matching<MarkKind>()(oneOf(['emphasis', 'strong', 'cite', 'quote', 'link', 'noteReference', 'person', 'organization'])),
  target: nullable(Type.String()),
}))

const problem = matching<Problem>()(Type.Object({
  code: Type.String(),
  severity: matching<Severity>()(oneOf(['info', 'warning', 'error'])),
  message: Type.String(),
  remedy: Type.String(),
  file: nullable(Type.String()),
  place: nullable(span),
}))

const about = {
  id: Type.String(),
  version: Type.String(),
  textId: Type.String(),
  collection: Type.String(),
  path: Type.String(),
  format: Type.String(),
  blob: Type.String({ description: 'SHA-256 of the bytes of the file' }),
  words: Type.Integer(),
  title: nullable(sourced),
  date: nullable(sourced),
  author: nullable(sourced),
  publisher: nullable(sourced),
  address: nullable(Type.String()),
  captured: Type.Optional(Type.String({ description: 'When a web archive took the page, UTC' })),
  encoding: Type.Object({ name: Type.String(), guessed: Type.Boolean() }),
  partial: Type.Boolean(),
  problems: list(problem),
}
export const documentAbout = matching<Omit<Document, 'text' | 'passages' | 'marks'>>()(Type.Object(about))
export const document = matching<Document>()(Type.Object({ ...about, text: Type.String(), passages: list(passage), marks: list(mark) }))
