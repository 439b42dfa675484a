/** What the styles of an OpenDocument text say: block quotation, title, italic, bold. Automatic styles inherit from named ones. */
import type { BlockContext } from '../rendered-text.ts'
import { childNamed, elementsOf } from '../xml/xml-query.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

export interface OdtStyles {
  /** Context of a paragraph by style name; null for ordinary text. */
  context(style: string): BlockContext | null
  marks(style: string): readonly ('emphasis' | 'strong')[]
}

export function odtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const byName = new Map<string, XmlElement>()
  for (const root of roots) {
    for (const element of root ? elementsOf(root) : []) {
      const name = element.name === 'style' ? element.attributes.get('name') : undefined
      if (name !== undefined && !byName.has(name)) byName.set(name, element)
    }
  }
  const line = (style: string): { readonly name: string, readonly element: XmlElement | undefined }[] => {
    const out: { name: string, element: XmlElement | undefined }[] = []
    for (let name = style; name !== '' && !out.some((o) => o.name === name); name = byName.get(name)?.attributes.get('parent-style-name') ?? '') out.push({ name, element: byName.get(name) })
    return out
  }
  return {
    context(style) {
      for (const { name } of line(style)) {
        if (/^(Quotations?|Block_20_Quotation|Quote)$/i.test(name)) return { kind: 'blockQuote', level: 1 }
        if (name === 'Title') return { kind: 'heading', level: 1 }
        if (name === 'Subtitle') return { kind: 'heading', level: 2 }
      }
      return null
    },
    marks(style) {
      const text = line(style).flatMap(({ element }) => childNamed(element, 'text-properties') ?? [])
      const value = (name: string) => text.map((t) => t.attributes.get(name)).find((v) => v !== undefined)
      return [...(/italic|oblique/.test(value('font-style') ?? '') ? ['emphasis' as const] : []), ...(/^(bold|[6-9]00)$/.test(value('font-weight') ?? '') ? ['strong' as const] : [])]
    },
  }
}
