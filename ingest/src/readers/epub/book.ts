/** What an EPUB says of itself: its metadata, its chapters in reading order, and their titles in the table of contents. */
import { MaterialFault } from '../material-fault.ts'
import { elementsOf, firstNamed, wordsOf } from '../xml/xml-query.ts'
import { xmlTree } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { resolvePart } from '../zip/package.ts'
import type { Package } from '../zip/package.ts'

export interface Book {
  readonly metadata: XmlElement | null
  /** Names of the parts that hold the text, in reading order, the table of contents left out. */
  readonly chapters: readonly string[]
  /** Chapter part → title in the table of contents. */
  readonly titles: ReadonlyMap<string, string>
}

/** Throws MaterialFault `broken` or `encrypted`. */
export async function openBook(pack: Package): Promise<Book> {
  const container = await pack.part('META-INF/container.xml')
  const opfPath = container === null ? undefined : firstNamed(xmlTree(container), 'rootfile')?.attributes.get('full-path')
  const opfPart = opfPath === undefined || /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]+:/i.test(opfPath) ? null : await pack.part(opfPath)
  if (opfPath === undefined || opfPart === null) throw new MaterialFault('broken', 'The file has no description of a book.')
  const opf = xmlTree(opfPart)
  const items = new Map<string, XmlElement>()
  for (const item of elementsOf(opf)) if (item.name === 'item') items.set(item.attributes.get('id') ?? '', item)
  const partOf = (item: XmlElement) => resolvePart(opfPath, decoded((item.attributes.get('href') ?? '').split('#')[0]))
  const chapters: string[] = []
  for (const ref of elementsOf(opf)) {
    const item = ref.name === 'itemref' ? items.get(ref.attributes.get('idref') ?? '') : undefined
    if (item && !/\bnav\b/.test(item.attributes.get('properties') ?? '')) chapters.push(partOf(item))
  }
  if (chapters.length === 0) throw new MaterialFault('broken', 'The book has no chapters in its reading order.')
  await refuseLocked(pack, chapters)
  const contents = [...items.values()].find((i) => /\bnav\b/.test(i.attributes.get('properties') ?? '')) ?? [...items.values()].find((i) => i.attributes.get('media-type') === 'application/x-dtbncx+xml')
  return { metadata: firstNamed(opf, 'metadata') ?? null, chapters: [...new Set(chapters)], titles: contents ? await titlesIn(pack, partOf(contents)) : new Map() }
}

/** Fonts may be scrambled; a book whose chapters are is protected. */
async function refuseLocked(pack: Package, chapters: readonly string[]): Promise<void> {
  const part = await pack.part('META-INF/encryption.xml')
  if (part === null) return
  for (const element of elementsOf(xmlTree(part))) {
    if (element.name === 'CipherReference' && chapters.includes(resolvePart('', decoded(element.attributes.get('URI') ?? '')))) throw new MaterialFault('encrypted', 'The book is protected against copying.')
  }
}

/** The first entry for each part counts: entries further down are sections of the chapter. */
async function titlesIn(pack: Package, name: string): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  const part = await pack.part(name)
  if (part === null) return titles
  const add = (target: string | undefined, words: string) => {
    const chapter = target === undefined ? '' : resolvePart(name, decoded(target.split('#')[0]))
    if (chapter !== '' && words !== '' && words.length <= 100 && !titles.has(chapter)) titles.set(chapter, words)
  }
  try {
    for (const element of elementsOf(xmlTree(part))) {
      if (element.name === 'a') add(element.attributes.get('href'), wordsOf(element))
      else if (element.name === 'navPoint') add(firstNamed(element, 'content')?.attributes.get('src'), wordsOf(firstNamed(element, 'navLabel')))
    }
  } catch (error) { if (!(error instanceof MaterialFault)) throw error }
  return titles
}

function decoded(href: string): string {
  try { return decodeURIComponent(href) } catch { return href }
}
