/** The task of reference strings: one reference cut into fields. */
import { parseReference } from '../extractors/works/parse-reference.ts'
import type { ReferenceField } from '../extractors/works/parse-reference.ts'
import { codePoints } from './code-points.ts'

export interface CitationsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
export interface CitationsAnswer {
  readonly id: string
  readonly fields: readonly { readonly label: string, readonly text: string, readonly start: number, readonly end: number }[]
}

/** Our fields under the names of the task. */
const LABELS: Readonly<Partial<Record<ReferenceField, string>>> = { place: 'location', section: 'note' }

export function answerCitations({ id, text }: CitationsRecord): CitationsAnswer {
  const { out } = codePoints(text)
  return { id, fields: parseReference(text, 0, text.length).map((p) => ({ label: LABELS[p.field] ?? p.field, text: text.slice(p.start, p.end), ...out(p) })) }
}
