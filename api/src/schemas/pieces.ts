/** Schemas of a document that is read piece by piece. */
import { Type } from 'typebox'
import { RELATION_TYPES } from '@polylogue/graph-schema'
import type { DocumentOutline, DocumentPiece, FoundAnswer, LocatorsAnswer, OutlineMarks, PlacesAnswer, TextBlock } from '../contract.ts'
import { citation, kind, mention, quotation, statement } from './nouns.ts'
import { documentAbout, passageKind, span } from './places.ts'
import { list, matching, nullable, oneOf } from './shape.ts'

const locators = list(Type.Object({ start: Type.Integer(), locator: nullable(Type.String()) }))
const block = matching<TextBlock>()(Type.Object({ kind: passageKind, level: Type.Integer(), start: Type.Integer(), end: Type.Integer(), first: Type.Boolean(), last: Type.Boolean(), locator: nullable(Type.String()) }))
const numbers = list(Type.Integer())
const marks = matching<OutlineMarks>()(Type.Object({ starts: numbers, ends: numbers, says: list(oneOf([...RELATION_TYPES, 'words'])), subjects: numbers, objects: numbers }))

export const locatorsAnswer = matching<LocatorsAnswer>()(Type.Object({ locators }))
export const documentOutline = matching<DocumentOutline>()(Type.Object({
  document: documentAbout, length: Type.Integer({ description: 'UTF-16 code units of the text' }), pieces: list(Type.Object({ start: Type.Integer(), blocks: Type.Integer() })), locators,
  entities: list(Type.Object({ id: Type.String(), kind, name: Type.String(), mentions: Type.Integer() })), statements: Type.Integer(), quotations: Type.Integer(), marks,
}))
export const documentPiece = matching<DocumentPiece>()(Type.Object({
  start: Type.Integer(), text: Type.String(), blocks: list(block), mentions: list(mention), statements: list(statement), quotations: list(quotation), citations: list(citation),
}))
export const placesAnswer = matching<PlacesAnswer>()(Type.Object({ first: nullable(span), places: list(span) }))
export const foundAnswer = matching<FoundAnswer>()(Type.Object({ found: nullable(span) }))
