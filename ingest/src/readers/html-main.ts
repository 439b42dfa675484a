/** Where the text of a page is: one pass counts text and links of every element, then the tree is walked down to the main part. */
import { BLOCKS, NO_TEXT, attribute, isElement, isFurniture, isHidden, isText } from './html-elements.ts'
import type { HtmlElement } from './html-elements.ts'

/** Figures of an element and all in it; furniture and hidden parts count nothing. */
export interface ElementFigures {
  /** Characters of text, white space at the edges of text nodes not counted. */
  text: number
  linked: number
  /** Characters in paragraphs that read like prose: mostly unlinked and 60 characters or longer. */
  prose: number
  tables: number
  headers: number
  blocks: number
}

/** What a page's parts hold, and which parts are left out. */
export interface PageFigures {
  readonly of: ReadonlyMap<HtmlElement, ElementFigures>
  readonly left: ReadonlySet<HtmlElement>
}

/** Counts every element below `root`, without recursion. */
export function measure(root: HtmlElement): PageFigures {
  const of = new Map<HtmlElement, ElementFigures>()
  const left = new Set<HtmlElement>()
  const stack: { readonly element: HtmlElement, next: number, readonly inLink: boolean }[] = [{ element: root, next: 0, inLink: false }]
  of.set(root, noFigures())
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.element.childNodes[top.next++]
    if (child === undefined) {
      stack.pop()
      const parent = stack.at(-1)
      if (parent) addUp(of.get(parent.element)!, of.get(top.element)!, top.element)
      continue
    }
    if (isText(child)) {
      const n = child.value.trim().length
      const figures = of.get(top.element)!
      figures.text += n
      if (top.inLink) figures.linked += n
    } else if (isElement(child)) {
      if (NO_TEXT.has(child.tagName) || isHidden(child)) { left.add(child); continue }
      of.set(child, noFigures())
      stack.push({ element: child, next: 0, inLink: top.inLink || child.tagName === 'a' })
    }
  }
  // Furniture is left out, unless the page would be left with less than half of its text.
  const total = of.get(root)!.text
  for (const [element, figures] of of) {
    if (element !== root && !/^(html|body|main|article)$/.test(element.tagName) && figures.text < total / 2 && (isFurniture(element) || isPageEdge(element))) left.add(element)
  }
  return { of, left }
}

function noFigures(): ElementFigures {
  return { text: 0, linked: 0, prose: 0, tables: 0, headers: 0, blocks: 0 }
}

function addUp(parent: ElementFigures, child: ElementFigures, element: HtmlElement): void {
  const tag = element.tagName
  parent.text += child.text
  parent.linked += child.linked
  parent.tables += child.tables + (tag === 'table' ? 1 : 0)
  parent.headers += child.headers + (tag === 'th' ? 1 : 0)
  parent.blocks += child.blocks + (BLOCKS.has(tag) && !/^(tr|td|th|thead|tbody|tfoot|caption)$/.test(tag) ? 1 : 0)
  const leaf = /^(p|li|blockquote|pre|dd|td|h[1-6]|font|center)$/.test(tag) || (tag === 'div' && child.blocks === 0)
  const own = leaf && child.prose === 0 && child.text >= 60 && child.linked < child.text / 2 ? child.text : child.prose
  child.prose = own
  parent.prose += own
}

/** Header and footer of the page; those of an article or quotation belong to it. */
function isPageEdge(element: HtmlElement): boolean {
  if (element.tagName !== 'header' && element.tagName !== 'footer') return false
  for (let up = element.parentNode; up && 'tagName' in up; up = up.parentNode) {
    if (/^(article|blockquote|figure)$/.test(up.tagName)) return element.tagName === 'footer' && up.tagName === 'article'
    if (up.tagName === 'main') return element.tagName === 'footer'
  }
  return true
}

/** A page of which prose is less than one part in so many is not one of prose. */
const PROSAIC = 4

/**
 * The element that holds the text: a single <article> or one that holds most of the articles' text, <main>, a part that says it
 * is the text, else the smallest element with nine tenths of the page's prose.
 */
export function mainElement(root: HtmlElement, page: PageFigures): HtmlElement {
  const all = page.of.get(root)!
  // A poem or a table under one sentence is no page of prose: all its text counts, and the sentence stays with it.
  const prosaic = all.prose >= all.text / PROSAIC
  const total = prosaic ? all.prose : all.text
  const weight = (e: HtmlElement) => (prosaic ? page.of.get(e)!.prose : page.of.get(e)!.text)
  const keepsProse = (e: HtmlElement) => page.of.get(e)!.prose >= all.prose * 0.9
  const shown = shownElements(root, page)
  const articles = shown.filter((e) => e.tagName === 'article' && !inside(e, 'article'))
  const main = shown.find((e) => (e.tagName === 'main' || attribute(e, 'role') === 'main') && weight(e) > 0)
  const article = heaviest(articles, weight)
  const sum = articles.reduce((n, e) => n + weight(e), 0)
  if (article && weight(article) >= sum * 0.7 && weight(article) >= total * 0.4) return article
  if (main && weight(main) >= total * 0.3) return main
  const body = heaviest(shown.filter((e) => /\barticleBody\b/i.test(attribute(e, 'itemprop')) || / (entry|post|article)-?(content|body) /.test(` ${attribute(e, 'class').toLowerCase()} `)), weight)
  if (body && weight(body) >= total * 0.6) return body
  let at = root
  for (;;) {
    const next = at.childNodes.find((c): c is HtmlElement => isElement(c) && page.of.has(c) && !page.left.has(c) && weight(c) >= total * 0.9 && keepsProse(c) && !/^(p|li|blockquote|pre|ul|ol|dl|font|b|i|em|a|span)$/.test(c.tagName))
    if (!next) return at
    at = next
  }
}

function shownElements(root: HtmlElement, page: PageFigures): HtmlElement[] {
  const out: HtmlElement[] = []
  const stack: HtmlElement[] = [root]
  while (stack.length > 0) {
    const element = stack.pop()!
    out.push(element)
    for (let i = element.childNodes.length - 1; i >= 0; i--) {
      const child = element.childNodes[i]
      if (isElement(child) && page.of.has(child) && !page.left.has(child)) stack.push(child)
    }
  }
  return out
}

function heaviest(elements: readonly HtmlElement[], weight: (e: HtmlElement) => number): HtmlElement | null {
  return elements.reduce<HtmlElement | null>((best, e) => (best === null || weight(e) > weight(best) ? e : best), null)
}

function inside(element: HtmlElement, tag: string): boolean {
  let steps = 0
  for (let up = element.parentNode; up && 'tagName' in up && steps < 400; up = up.parentNode, steps++) if (up.tagName === tag) return true
  return false
}
