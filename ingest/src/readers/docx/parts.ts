/** The parts of a Word file by what they are for, found through its relationships: main text, notes, comments, styles, numbering, properties. */
import { resolvePart } from '../zip/package.ts'
import type { Package } from '../zip/package.ts'
import { MaterialFault } from '../material-fault.ts'
import { childrenNamed } from '../xml/xml-query.ts'
import { xmlTree } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

export interface WordParts {
  readonly body: XmlElement
  /** Relationship id → web address. */
  readonly links: ReadonlyMap<string, string>
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly comments: XmlElement | null
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly properties: XmlElement | null
}

interface Relation { readonly id: string, readonly type: string, readonly target: string, readonly external: boolean }

/** Throws MaterialFault where the main text cannot be read; other parts that cannot are as good as not there. */
export async function wordParts(pack: Package): Promise<WordParts> {
  const top = await relations(pack, '')
  const main = top.find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml'
  const bytes = await pack.part(main)
  if (bytes === null) throw new MaterialFault('broken', 'The file has no part with the text of a Word document.')
  const own = await relations(pack, main)
  const optional = async (list: readonly Relation[], type: string): Promise<XmlElement | null> => {
    const target = list.find((r) => r.type === type && !r.external)?.target
    const part = target === undefined ? null : await pack.part(target)
    if (part === null) return null
    try { return xmlTree(part) } catch (error) { if (error instanceof MaterialFault) return null; throw error }
  }
  return {
    body: xmlTree(bytes),
    links: new Map(own.filter((r) => r.external && r.type === 'hyperlink').map((r) => [r.id, r.target])),
    footnotes: await optional(own, 'footnotes'), endnotes: await optional(own, 'endnotes'), comments: await optional(own, 'comments'),
    styles: await optional(own, 'styles'), numbering: await optional(own, 'numbering'), properties: await optional(top, 'core-properties'),
  }
}

/** Relationships of a part; those outside the file keep their address and are never opened. */
async function relations(pack: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const bytes = await pack.part(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  if (bytes === null) return []
  let root: XmlElement
  try { root = xmlTree(bytes) } catch (error) { if (error instanceof MaterialFault) return []; throw error }
  return childrenNamed(root, 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External'
    const target = attributes.get('Target') ?? ''
    return { id: attributes.get('Id') ?? '', type: (attributes.get('Type') ?? '').split('/').at(-1)!, external, target: external ? target : resolvePart(part, target) }
  })
}
