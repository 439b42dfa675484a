/** Writes the text of an OpenDocument text: headings, paragraphs, lists, rows, notes after the text. */
import type { LeftOut } from '../left-out.ts'
import { nestedContext } from '../rendered-text.ts'
import type { TextWriter } from '../rendered-text.ts'
import { webAddress } from '../../metadata/side-car.ts'
import { childNamed, wordsOf } from '../xml/xml-query.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { Entered } from '../xml/walk-xml.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { OdtStyles } from './styles.ts'

/** Elements whose words are no words of the text, and what is told of them. */
const LEFT_OUT: Readonly<Record<string, string>> = { annotation: 'comment', 'tracked-changes': 'list of deletion', image: 'picture', object: 'embedded object' }
const SKIPPED = new Set(['forms', 'sequence-decls', 'variable-decls', 'user-field-decls', 'annotation-end', 'index-title-template', 'bookmark', 'desc'])
/** Elements whose own words count; words elsewhere are white space of the markup. */
const TEXT = new Set(['p', 'h', 'span', 'a', 'ruby-base', 'meta', 'title', 'subject', 'date', 'time', 'page-number', 'author-name', 'chapter', 'sequence', 'reference-ref', 'bookmark-ref', 'user-defined', 'placeholder', 'conditional-text', 'bibliography-mark', 'note-ref'])

export function writeOdt(body: XmlElement, styles: OdtStyles, writer: TextWriter, left: LeftOut): void {
  const notes: { readonly label: string, readonly element: XmlElement }[] = []
  const write = odtWriter(styles, writer, left, notes)
  write(body)
  for (let i = 0; i < notes.length; i++) {
    writer.open({ kind: 'note', level: 0 }, `[${notes[i].label}]`)
    write(notes[i].element)
    writer.close()
  }
}

function odtWriter(styles: OdtStyles, writer: TextWriter, left: LeftOut, notes: { readonly label: string, readonly element: XmlElement }[]): (root: XmlElement) => void {
  let lists = 0
  let row: { cells: number } | null = null

  const block = (context: Parameters<TextWriter['open']>[0], marker = ''): Entered => {
    if (row !== null) { writer.write(' '); return [() => writer.write(' ')] }
    writer.open(nestedContext(writer.context(), context), marker)
    return [() => writer.close()]
  }
  const note = (element: XmlElement): Entered => {
    const body = childNamed(element, 'note-body')
    const shown = wordsOf(childNamed(element, 'note-citation'))
    const label = shown !== '' && shown.length < 8 && !notes.some((n) => n.label === shown) ? shown : String(notes.length + 1)
    if (body) {
      notes.push({ label, element: body })
      writer.openMark('noteReference', label)
      writer.write(`[${label}]`)
      writer.closeMark()
    }
    return 'skip'
  }
  const marked = (element: XmlElement): Entered => {
    const marks = styles.marks(element.attributes.get('style-name') ?? '')
    for (const kind of marks) writer.openMark(kind, null)
    return marks.map(() => () => writer.closeMark())
  }

  function enter(element: XmlElement): Entered {
    if (Object.hasOwn(LEFT_OUT, element.name)) { left.add(LEFT_OUT[element.name]); return 'skip' }
    if (SKIPPED.has(element.name)) return 'skip'
    switch (element.name) {
      case 'h': return block({ kind: 'heading', level: Math.min(6, Math.max(1, Number(element.attributes.get('outline-level') ?? 1) || 1)) })
      case 'p': return block(styles.context(element.attributes.get('style-name') ?? '') ?? writer.context())
      case 'span': return marked(element)
      case 'a': { const address = webAddress(element.attributes.get('href') ?? ''); if (!address) return []; writer.openMark('link', address); return [() => writer.closeMark()] }
      case 's': case 'tab': writer.write(' '); return 'skip'
      case 'line-break': if (row === null) writer.lineBreak(); else writer.write(' '); return 'skip'
      case 'note': return note(element)
      case 'list': lists++; return [() => { lists-- }]
      case 'list-item': if (row !== null) return []; writer.open(nestedContext(writer.context(), { kind: 'listItem', level: Math.min(6, Math.max(1, lists)) }), '•'); return [() => writer.close()]
      case 'table-row': if (row !== null) return []; writer.open(nestedContext(writer.context(), { kind: 'paragraph', level: 0 })); row = { cells: 0 }; return [() => { row = null; writer.close() }]
      case 'table-cell': if (row !== null && row.cells++ > 0) writer.write(' | '); return []
      default: return []
    }
  }
  return (root) => walkXml(root, enter, (words, parent) => { if (TEXT.has(parent.name)) writer.write(words) })
}
