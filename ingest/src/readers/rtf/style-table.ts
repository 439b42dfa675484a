/** The style sheet of an RTF file: which numbers are headings and quotations, by the names of the styles. */
import type { BlockContext } from '../rendered-text.ts'

export interface StyleTable {
  /** A style with this number begins. */
  begin(id: number): void
  /** More of its name. */
  name(words: string): void
  /** Its group has ended. */
  end(): void
  of(id: number): BlockContext | null
}

export function styleTable(): StyleTable {
  const contexts = new Map<number, BlockContext>()
  let style = { id: 0, name: '' }
  return {
    begin(id) { style = { id, name: '' } },
    name(words) { style.name += words },
    end() {
      const context = contextOf(style.name)
      if (context) contexts.set(style.id, context)
      style = { id: 0, name: '' }
    },
    of: (id) => contexts.get(id) ?? null,
  }
}

function contextOf(name: string): BlockContext | null {
  const plain = name.replace(/;\s*$/, '').trim().toLowerCase()
  const heading = /^heading ?([1-9])$/.exec(plain)
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) }
  return plain === 'title' ? { kind: 'heading', level: 1 } : /^(intense )?quote$|^block ?(text|quotation)$/.test(plain) ? { kind: 'blockQuote', level: 1 } : null
}
