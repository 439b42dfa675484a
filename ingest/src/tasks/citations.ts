/** The task of reference strings: one reference cut into fields. */
import { labelReference } from '../extractors/works/label-reference.ts'
import { codePoints } from './code-points.ts'

export interface CitationsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
export interface CitationsAnswer {
  readonly id: string
  readonly fields: readonly { readonly label: string, readonly text: string, readonly start: number, readonly end: number }[]
}

export function answerCitations({ id, text }: CitationsRecord): CitationsAnswer {
  const { out } = codePoints(text)
  return { id, fields: labelReference(text, 0, text.length).map((p) => ({ label: p.label === 'place' ? 'location' : p.label, text: text.slice(p.start, p.end), ...out(p) })) }
}
