/** What the styles of a Word file say of a paragraph: heading and its level, title, block quotation, list. */
import { childNamed, childrenNamed } from '../xml/xml-query.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { BlockContext } from '../rendered-text.ts'

/** Context by style id. Styles inherit; a circle ends where it began. */
export function styleContexts(styles: XmlElement | null): ReadonlyMap<string, BlockContext> {
  const byId = new Map((styles ? childrenNamed(styles, 'style') : []).map((s) => [s.attributes.get('styleId') ?? '', s] as const))
  const contexts = new Map<string, BlockContext>()
  for (const [id, style] of byId) {
    const seen = new Set<string>()
    for (let at: XmlElement | undefined = style, key = id; at && !seen.has(key); key = childNamed(at, 'basedOn')?.attributes.get('val') ?? '', at = byId.get(key)) {
      seen.add(key)
      const context = contextOf(at, key)
      if (context) { contexts.set(id, context); break }
    }
  }
  return contexts
}

function contextOf(style: XmlElement, id: string): BlockContext | null {
  const outline = outlineLevel(childNamed(style, 'pPr'))
  if (outline !== null) return { kind: 'heading', level: outline }
  const name = (childNamed(style, 'name')?.attributes.get('val') ?? id).toLowerCase()
  const heading = /^heading ?([1-9])$/.exec(name)
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) }
  if (name === 'title') return { kind: 'heading', level: 1 }
  if (name === 'subtitle') return { kind: 'heading', level: 2 }
  if (/^(intense )?quote$|^block ?text$|^block ?quot/.test(name)) return { kind: 'blockQuote', level: 1 }
  return null
}

/** 1–6; null where the paragraph is text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const value = Number(childNamed(properties, 'outlineLvl')?.attributes.get('val') ?? Number.NaN)
  return value >= 0 && value <= 8 ? Math.min(6, value + 1) : null
}

/** Gives the number or bullet of the next item of a list; null where the list has no marks. */
export function listCounter(numbering: XmlElement | null): (list: string, level: number) => string | null {
  const abstractOf = new Map((numbering ? childrenNamed(numbering, 'num') : []).map((n) => [n.attributes.get('numId') ?? '', childNamed(n, 'abstractNumId')?.attributes.get('val') ?? ''] as const))
  const formats = new Map<string, { format: string, start: number }>()
  for (const abstract of numbering ? childrenNamed(numbering, 'abstractNum') : []) {
    for (const level of childrenNamed(abstract, 'lvl')) {
      formats.set(`${abstract.attributes.get('abstractNumId')} ${level.attributes.get('ilvl')}`, { format: childNamed(level, 'numFmt')?.attributes.get('val') ?? 'decimal', start: Number(childNamed(level, 'start')?.attributes.get('val') ?? 1) || 1 })
    }
  }
  const counts = new Map<string, number>()
  return (list, level) => {
    const row = formats.get(`${abstractOf.get(list) ?? ''} ${level}`)
    if (list === '0' || row?.format === 'none') return null
    if (!row || row.format === 'bullet') return '•'
    const key = `${list} ${level}`
    const n = counts.get(key) ?? row.start
    counts.set(key, n + 1)
    for (const other of counts.keys()) if (other.startsWith(`${list} `) && Number(other.slice(list.length + 1)) > level) counts.delete(other)
    return row.format === 'lowerLetter' && n <= 26 ? `${String.fromCharCode(96 + n)}.` : `${n}.`
  }
}
