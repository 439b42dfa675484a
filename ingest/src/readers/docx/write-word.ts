/** Writes the text of a Word file: paragraphs, lists, tables as lines, notes after the text. Deleted and hidden words are left out. */
import type { BlockContext, TextWriter } from '../rendered-text.ts'
import type { LeftOut } from '../left-out.ts'
import { nestedContext } from '../rendered-text.ts'
import { webAddress } from '../../metadata/side-car.ts'
import { childNamed, childrenNamed } from '../xml/xml-query.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { Entered } from '../xml/walk-xml.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { WordParts } from './parts.ts'
import { listCounter, outlineLevel, styleContexts } from './styles.ts'

const SKIPPED = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'instrText', 'delText', 'delInstrText', 'moveFrom', 'Fallback', 'fldData', 'ruby'])

/** Body, then notes in the order they are referred to. */
export function writeWord(parts: WordParts, writer: TextWriter, left: LeftOut): void {
  const notes: { readonly label: string, readonly element: XmlElement }[] = []
  const write = wordWriter(parts, writer, left, notes)
  write(parts.body)
  for (let i = 0; i < notes.length; i++) {
    writer.open({ kind: 'note', level: 0 }, `[${notes[i].label}]`)
    write(notes[i].element)
    writer.close()
  }
  for (const _ of parts.comments ? childrenNamed(parts.comments, 'comment') : []) left.add('comment')
}

function wordWriter(parts: WordParts, writer: TextWriter, left: LeftOut, notes: { readonly label: string, readonly element: XmlElement }[]): (root: XmlElement) => void {
  const contexts = styleContexts(parts.styles)
  const count = listCounter(parts.numbering)
  const noteOf = { footnoteReference: notesById(parts.footnotes, 'footnote'), endnoteReference: notesById(parts.endnotes, 'endnote') }
  const labels = new Map<string, string>()
  let row: { cells: number } | null = null

  function paragraph(element: XmlElement): Entered {
    if (row !== null) { writer.write(' '); return [() => writer.write(' ')] }
    const properties = childNamed(element, 'pPr')
    const style = childNamed(properties, 'pStyle')?.attributes.get('val') ?? ''
    const outline = outlineLevel(properties)
    const list = childNamed(properties, 'numPr')
    let context: BlockContext = outline !== null ? { kind: 'heading', level: outline } : contexts.get(style) ?? fromStyleId(style) ?? { kind: 'paragraph', level: 0 }
    let marker: string | null = null
    if (list && context.kind === 'paragraph') {
      const level = Number(childNamed(list, 'ilvl')?.attributes.get('val') ?? 0) || 0
      marker = count(childNamed(list, 'numId')?.attributes.get('val') ?? '0', level)
      if (marker !== null) context = { kind: 'listItem', level: 1 + Math.min(5, Math.max(0, level)) }
    }
    writer.open(nestedContext(writer.context(), context), writer.context().kind === 'note' ? '' : marker ?? '')
    return [() => writer.close()]
  }

  function run(element: XmlElement): Entered {
    const properties = childNamed(element, 'rPr')
    if (isOn(properties, 'vanish')) { left.add('hidden stretch'); return 'skip' }
    return [...isOn(properties, 'i') ? marked('emphasis') : [], ...isOn(properties, 'b') ? marked('strong') : []]
  }

  function marked(kind: 'emphasis' | 'strong' | 'link', target: string | null = null): (() => void)[] {
    writer.openMark(kind, target)
    return [() => writer.closeMark()]
  }

  function note(element: XmlElement): Entered {
    const id = element.attributes.get('id') ?? ''
    const found = noteOf[element.name as keyof typeof noteOf].get(id)
    if (!found) return 'skip'
    const key = `${element.name} ${id}`
    const known = labels.get(key)
    const label = known ?? String(labels.size + 1)
    if (known === undefined) { labels.set(key, label); notes.push({ label, element: found }) }
    writer.openMark('noteReference', label)
    writer.write(`[${label}]`)
    writer.closeMark()
    return 'skip'
  }

  function enter(element: XmlElement): Entered {
    if (SKIPPED.has(element.name)) return 'skip'
    switch (element.name) {
      case 'p': return element.prefix === 'a' ? [] : paragraph(element)
      case 'r': return element.prefix === 'm' ? [] : run(element)
      case 'tab': case 'ptab': writer.write(' '); return 'skip'
      case 'br': if (element.attributes.get('type') !== 'page' && row === null) writer.lineBreak(); else writer.write(' '); return 'skip'
      case 'cr': writer.lineBreak(); return 'skip'
      case 'noBreakHyphen': writer.write('\u2011'); return 'skip'
      case 'del': left.add('deletion'); return 'skip'
      case 'footnoteReference': case 'endnoteReference': return note(element)
      case 'hyperlink': { const address = webAddress(parts.links.get(element.attributes.get('id') ?? '') ?? ''); return address ? marked('link', address) : [] }
      case 'tr': if (row !== null) return []; writer.open(nestedContext(writer.context(), { kind: 'paragraph', level: 0 })); row = { cells: 0 }; return [() => { row = null; writer.close() }]
      case 'tc': if (row !== null && row.cells++ > 0) writer.write(' | '); return []
      case 'drawing': case 'pict': case 'object': left.add('picture'); return []
      case 'altChunk': left.add('embedded document'); return 'skip'
      default: return []
    }
  }
  return (root) => walkXml(root, enter, (words, parent) => { if (parent.name === 't') writer.write(words) })
}

/** Style ids that Word uses in English where the file has no table of styles. */
function fromStyleId(id: string): BlockContext | null {
  const heading = /^Heading([1-6])$/.exec(id)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  return id === 'Title' ? { kind: 'heading', level: 1 } : id === 'Quote' || id === 'IntenseQuote' ? { kind: 'blockQuote', level: 1 } : null
}

/** Separators are kept in the same list as notes, and are none. */
function notesById(root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> {
  return new Map((root ? childrenNamed(root, name) : []).filter((n) => !/separator/i.test(n.attributes.get('type') ?? '')).map((n) => [n.attributes.get('id') ?? '', n] as const))
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const found = childNamed(properties, name)
  return found !== undefined && !/^(0|false|off)$/.test(found.attributes.get('val') ?? '1')
}
