/** Writes the text of a TEI file: what the edition shows, with corrections and expansions taken and running heads left out. */
import type { MarkKind } from '@polylogue/graph-schema'
import { webAddress } from '../../metadata/side-car.ts'
import { nestedContext } from '../rendered-text.ts'
import type { BlockContext, TextWriter } from '../rendered-text.ts'
import { childNamed, isXmlElement, wordsOf } from '../xml/xml-query.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { Entered } from '../xml/walk-xml.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** Running heads, page furniture and descriptions that are no words of the text; of each choice one reading is kept. */
const SKIPPED = new Set('teiHeader fw figDesc standOff facsimile sourceDoc gap'.split(' '))
const SECOND_READINGS: ReadonlySet<string> = new Set(['sic', 'orig', 'abbr', 'del', 'surplus'])
const PARAGRAPHS = new Set('p ab l item opener closer salute dateline byline signed trailer docTitle titlePart docAuthor docImprint docDate imprimatur epigraph argument stage row castItem label'.split(' '))
const DIVISIONS = /^div[1-7]?$/
const QUOTES = /["“”„«»‘’']\s*$/

/** `names`: people and bodies by the id that `who`, `ref` and `key` point to. */
export function writeTei(text: XmlElement, names: ReadonlyMap<string, string>, writer: TextWriter): void {
  const notes: { readonly label: string, readonly element: XmlElement }[] = []
  const write = teiWriter(names, writer, notes)
  write(text)
  for (let i = 0; i < notes.length; i++) {
    writer.open({ kind: 'note', level: 0 }, `[${notes[i].label}]`)
    write(notes[i].element)
    writer.close()
  }
}

function teiWriter(names: ReadonlyMap<string, string>, writer: TextWriter, notes: { readonly label: string, readonly element: XmlElement }[]): (root: XmlElement) => void {
  let depth = 0
  let row: { cells: number } | null = null
  let before = ''

  const block = (context: BlockContext): Entered => { writer.open(nestedContext(writer.context(), context)); return [() => writer.close()] }
  const mark = (kind: MarkKind, target: string | null): (() => void)[] => { writer.openMark(kind, target); return [() => writer.closeMark()] }
  const named = (element: XmlElement, attribute: string): string | null => {
    const value = element.attributes.get(attribute)?.trim().split(/\s+/)[0] ?? ''
    return names.get(value.replace(/^[^#]*#/, '')) ?? (value === '' || /^#|:\/\/|:/.test(value) ? null : value.replaceAll('_', ' '))
  }
  /** Who is named: by the edition's own name, else by its reference as it stands, which tells at least who is the same. */
  const referred = (element: XmlElement): string | null => {
    const reference = (element.attributes.get('ref') ?? element.attributes.get('key') ?? '').trim().split(/\s+/)[0].slice(0, 200)
    return named(element, 'ref') ?? named(element, 'key') ?? (reference === '' ? null : reference)
  }
  const note = (element: XmlElement): Entered => {
    const label = element.attributes.get('n')?.slice(0, 6) || String(notes.length + 1)
    notes.push({ label, element: { ...element, name: 'noteBody' } })
    writer.openMark('noteReference', label)
    writer.write(`[${label}]`)
    writer.closeMark()
    return 'skip'
  }
  /** Words that somebody else says: a block of its own, or a stretch, between marks where the edition shows none. */
  const quoted = (element: XmlElement, parent: XmlElement | null): Entered => {
    const speaker = named(element, 'who') ?? named(element, 'source')
    if (element.children.some((c) => isXmlElement(c) && /^(p|lg|l|ab|quote)$/.test(c.name)) || parent?.name === 'cit' || (parent && DIVISIONS.test(parent.name))) {
      writer.open(nestedContext(writer.context(), { kind: 'blockQuote', level: 1 }))
      return [...mark('quote', speaker), () => writer.close()]
    }
    const bare = !QUOTES.test(before) && !/^\s*["“„«‘']/.test(wordsOf(element))
    if (bare) writer.write('“')
    return [...mark('quote', speaker), ...bare ? [() => writer.write('”')] : []]
  }
  const heading = (): Entered => block({ kind: 'heading', level: Math.min(6, Math.max(1, depth)) })

  function enter(element: XmlElement, parent: XmlElement | null): Entered {
    const { name } = element
    if (SKIPPED.has(name) || (SECOND_READINGS.has(name) && (parent?.name === 'choice' || parent?.name === 'subst' || name === 'del'))) return 'skip'
    if (DIVISIONS.test(name)) { depth++; writer.endPassage(); return [() => { depth--; writer.endPassage() }] }
    switch (name) {
      case 'head': return parent?.name === 'list' || parent?.name === 'table' ? block({ kind: 'paragraph', level: 0 }) : heading()
      case 'pb': writer.milestone('page', (element.attributes.get('n') ?? '').slice(0, 20)); if (!/^(no|maybe)$/.test(element.attributes.get('break') ?? '')) writer.write(' '); return 'skip'
      case 'lb': if (element.attributes.get('break') !== 'no') writer.write(' '); return 'skip'
      case 'cb': case 'milestone': writer.write(' '); return 'skip'
      case 'note': return note(element)
      case 'quote': case 'q': case 'said': return quoted(element, parent)
      case 'sp': { const who = named(element, 'who') ?? (wordsOf(childNamed(element, 'speaker')) || null); writer.endPassage(); return [...mark('quote', who), () => writer.endPassage()] }
      case 'speaker': return block({ kind: 'attribution', level: 0 })
      case 'persName': return mark('person', referred(element))
      case 'orgName': return mark('organization', referred(element))
      case 'bibl': case 'biblStruct': return parent?.name === 'listBibl' ? block({ kind: 'reference', level: 0 }) : parent?.name === 'cit' ? block({ kind: 'attribution', level: 0 }) : mark('cite', null)
      case 'title': return parent?.name === 'bibl' ? [] : mark('cite', null)
      case 'hi': case 'emph': case 'foreign': return /bold/.test(element.attributes.get('rend') ?? '') ? mark('strong', null) : mark('emphasis', null)
      case 'ref': case 'ptr': { const address = webAddress(element.attributes.get('target') ?? ''); return address ? mark('link', address) : [] }
      case 'item': return block({ kind: 'listItem', level: 1 })
      case 'row': row = { cells: 0 }; writer.open(nestedContext(writer.context(), { kind: 'paragraph', level: 0 })); return [() => { row = null; writer.close() }]
      case 'cell': if (row !== null && row.cells++ > 0) writer.write(' | '); return []
      case 'lg': writer.endPassage(); return [() => writer.endPassage()]
      case 'l': if (parent?.name === 'lg') { writer.lineBreak(); return [] } return block(writer.context())
      default: return PARAGRAPHS.has(name) && row === null ? block(writer.context().kind === 'heading' ? { kind: 'paragraph', level: 0 } : writer.context()) : []
    }
  }
  return (root) => walkXml(root, enter, (words) => { writer.write(words); if (words.trim() !== '') before = words })
}
