/** Writes the text of an HTML tree, without recursion: blocks become passages, inline markup becomes marks. */
import type { MarkKind } from '@polylogue/graph-schema'
import { webAddress } from '../metadata/side-car.ts'
import { BLOCKS, NO_TEXT, attribute, hasAttribute, isElement, isHidden, isText, namesOf } from './html-elements.ts'
import type { HtmlElement, HtmlNode } from './html-elements.ts'
import type { PageFigures } from './html-main.ts'
import { nestedContext } from './rendered-text.ts'
import type { BlockContext, TextWriter } from './rendered-text.ts'

const MARKS: Readonly<Record<string, MarkKind>> = { em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', cite: 'cite', q: 'quote', dfn: 'emphasis' }

/** What has to be undone when an element ends. */
interface Frame { readonly element: HtmlElement, next: number, readonly undo: readonly (() => void)[], readonly preformatted: boolean, readonly quotes: number, readonly row: boolean, item: number }

/** Writes `root` and all in it. `page`: parts to leave out; null where only hidden and textless elements are. */
export function writeHtml(root: HtmlElement | { readonly childNodes: HtmlNode[] }, writer: TextWriter, page: PageFigures | null): void {
  const stack: Frame[] = [{ element: root as HtmlElement, next: 0, undo: [], preformatted: false, quotes: 0, row: false, item: 0 }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.element.childNodes[top.next++]
    if (child === undefined) {
      stack.pop()
      for (const undo of top.undo) undo()
    } else if (isText(child)) {
      if (top.preformatted) writer.writeLines(child.value)
      else writer.write(child.value)
    } else if (isElement(child) && !isLeftOut(child, page)) {
      const frame = enter(child, top, writer, page)
      if (frame) stack.push(frame)
    }
  }
}

function isLeftOut(element: HtmlElement, page: PageFigures | null): boolean {
  return page === null ? (NO_TEXT.has(element.tagName) && !isNote(element)) || isHidden(element) : page.left.has(element) || NO_TEXT.has(element.tagName)
}

function enter(element: HtmlElement, parent: Frame, writer: TextWriter, page: PageFigures | null): Frame | null {
  const tag = element.tagName
  if (tag === 'br') { writer.lineBreak(); return null }
  if (tag === 'hr') { writer.endPassage(); return null }
  if (isPageBreak(element)) { writer.milestone('page', pageLabel(element)); return null }
  if (tag === 'img' || tag === 'wbr' || isBackLink(element)) return null
  const frame = { element, next: 0, preformatted: parent.preformatted || tag === 'pre', quotes: parent.quotes + (tag === 'q' ? 1 : 0), row: parent.row || (tag === 'tr' && isDataRow(element, page)), item: 0 }
  if (parent.row && /^(td|th)$/.test(tag)) {
    if (parent.item++ > 0) writer.write(' | ')
    return { ...frame, undo: [] }
  }
  if ((BLOCKS.has(tag) || tag === 'aside') && !parent.row) return { ...frame, undo: openBlock(element, parent, writer) }
  return { ...frame, undo: openInline(element, frame.quotes, writer) }
}

function openBlock(element: HtmlElement, parent: Frame, writer: TextWriter): (() => void)[] {
  const context = contextOf(element, writer.context())
  const marker = element.tagName === 'li' && parent.element.tagName === 'ol' ? `${listStart(parent.element) + parent.item++}.` : element.tagName === 'li' && parent.element.tagName === 'ul' ? '•' : ''
  const outer = writer.context()
  writer.open(context === outer ? outer : nestedContext(outer, context), context.kind === 'note' ? '' : marker)
  return [() => writer.close()]
}

function listStart(list: HtmlElement): number {
  const start = Number.parseInt(attribute(list, 'start'), 10)
  return Number.isSafeInteger(start) ? start : 1
}

function contextOf(element: HtmlElement, outer: BlockContext): BlockContext {
  const tag = element.tagName
  if (isNote(element)) return { kind: 'note', level: 0 }
  const heading = /^h([1-6])$/.exec(tag)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  if (tag === 'blockquote') return { kind: 'blockQuote', level: 1 }
  if (outer.kind === 'blockQuote' && (tag === 'footer' || tag === 'figcaption' || attribute(element, 'class') === 'attribution')) return { kind: 'attribution', level: 0 }
  if (tag === 'li' || tag === 'dd') return { kind: 'listItem', level: 1 }
  return outer.kind === 'heading' ? { kind: 'paragraph', level: 0 } : outer
}

/** Books mark where a page of the printed edition begins. */
function isPageBreak(element: HtmlElement): boolean {
  return attribute(element, 'epub:type') === 'pagebreak' || attribute(element, 'role') === 'doc-pagebreak'
}

function pageLabel(element: HtmlElement): string {
  const label = attribute(element, 'title') || attribute(element, 'aria-label') || attribute(element, 'id')
  return (/([0-9]{1,5}|[ivxlc]{1,8})\.?$/i.exec(label.trim())?.[1] ?? label).slice(0, 20)
}

/** Footnotes: by role (DPUB-ARIA), or the class and id names of common converters. */
function isNote(element: HtmlElement): boolean {
  if (/^doc-(footnote|endnotes?)$/.test(attribute(element, 'role')) || /^(foot|rear|end)notes?$/.test(attribute(element, 'epub:type'))) return true
  if (!/^(div|section|ol|ul|li|p|aside)$/.test(element.tagName)) return false
  return namesOf(element).some((name) => /^(foot|end)-?notes?$|^(fn|ftn|edn|en|note|footnote|endnote|cite_note)[:_-]?\d{1,4}[a-z]?$|^references$/.test(name))
}

function openInline(element: HtmlElement, quotes: number, writer: TextWriter): (() => void)[] {
  const tag = element.tagName
  if (tag === 'a') {
    const href = attribute(element, 'href')
    const note = /^#(?:_?(?:fn|ftn|edn|en|note|footnote|endnote|cite_note)[:_-]?\w{0,20})$/i.exec(href)
    if (note || attribute(element, 'role') === 'doc-noteref' || attribute(element, 'epub:type') === 'noteref') return marked(writer, 'noteReference', href.slice(1, 60) || null)
    return hasAttribute(element, 'href') ? marked(writer, 'link', webAddress(href)) : []
  }
  if (tag === 'q') {
    const [open, close] = quotes % 2 === 1 ? ['“', '”'] : ['‘', '’']
    writer.write(open)
    const undo = marked(writer, 'quote', null)
    return [...undo, () => writer.write(close)]
  }
  const kind = Object.hasOwn(MARKS, tag) ? MARKS[tag] : null
  return kind ? marked(writer, kind, null) : []
}

function marked(writer: TextWriter, kind: MarkKind, target: string | null): (() => void)[] {
  writer.openMark(kind, target)
  return [() => writer.closeMark()]
}

/** "↩" at the end of a note: the way back to its place in the text. */
function isBackLink(element: HtmlElement): boolean {
  if (element.tagName !== 'a' || !attribute(element, 'href').startsWith('#')) return false
  if (attribute(element, 'role') === 'doc-backlink' || namesOf(element).some((name) => /^(footnote|fn|note)-?back(ref|link)?$|^data-footnote-backref$|^reversefootnote$/.test(name))) return true
  const [only, ...more] = element.childNodes
  return only !== undefined && more.length === 0 && isText(only) && /^\s?[↩↑⏎↵^]\ufe0e?\s?$/.test(only.value.slice(0, 6)) && only.value.length < 6
}

/** A row of a table of data, which becomes one line; cells of a layout table are blocks of their own. */
function isDataRow(row: HtmlElement, page: PageFigures | null): boolean {
  const figures = page?.of.get(row)
  return figures !== undefined && figures.tables === 0 && figures.blocks === 0 && figures.text > 0 && figures.text < 600 && row.childNodes.filter((c) => isElement(c)).length > 1
}
