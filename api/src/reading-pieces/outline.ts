/** What a reader needs to know of a document before it draws any of it: short for a long text too. */
import { compareIds, compareSpans } from '@polylogue/graph-schema'
import type { Document, Span } from '@polylogue/graph-schema'
import type { AnnotatedDocument, DocumentOutline, LocatorsAnswer, OutlineEntity, OutlineMarks } from '../contract.ts'
import type { Cut } from './blocks.ts'

/** The outline of a document cut into pieces. */
export function outlineOf(annotated: AnnotatedDocument, cuts: readonly Cut[]): DocumentOutline {
  const { text, passages: _passages, marks: _marks, ...document } = annotated.document
  const entities = indexOf(annotated)
  return {
    document, length: text.length, entities,
    pieces: cuts.map(({ start, from, to }) => ({ start, blocks: to - from })),
    locators: locatorsOf(annotated.document),
    statements: annotated.statements.length, quotations: annotated.quotations.length,
    marks: marksOf(annotated, entities),
  }
}

/** Each place from which another page or chapter holds. */
export function locatorsOf({ passages }: Pick<Document, 'passages'>): LocatorsAnswer['locators'] {
  const at = (i: number) => passages[i]?.locator ?? null
  return passages.flatMap((p, i) => (at(i) === at(i - 1) ? [] : [{ start: p.start, locator: at(i) }]))
}

/** Every entity that the document mentions or that something drawn from it names: most mentioned first, then by name. */
function indexOf({ entities, mentions }: AnnotatedDocument): OutlineEntity[] {
  const counted = new Map<string, number>()
  for (const m of mentions) counted.set(m.entity, (counted.get(m.entity) ?? 0) + 1)
  return entities.map(({ id, kind, name }) => ({ id, kind, name, mentions: counted.get(id) ?? 0 }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : compareIds(a.id, b.id)))
}

/** Passages of statements and words of quotations, in the order of the text. */
function marksOf({ statements, quotations }: AnnotatedDocument, entities: readonly OutlineEntity[]): OutlineMarks {
  const numbers = new Map(entities.map((e, i) => [e.id, i]))
  const number = (id: string | null) => (id === null ? -1 : numbers.get(id) ?? -1)
  const marks = [
    ...statements.flatMap((s) => s.evidence.map((e) => ({ ...span(e), id: s.id, says: s.relation as OutlineMarks['says'][number], subject: number(s.subject), object: number(s.object) }))),
    ...quotations.map((q) => ({ ...span(q.content), id: q.id, says: 'words' as const, subject: number(q.source), object: -1 })),
  ].sort((a, b) => compareSpans(a, b) || compareIds(a.id, b.id))
  return { starts: marks.map((m) => m.start), ends: marks.map((m) => m.end), says: marks.map((m) => m.says), subjects: marks.map((m) => m.subject), objects: marks.map((m) => m.object) }
}

function span({ start, end }: Span): Span {
  return { start, end }
}
