/** EPUB books, version 2 and 3: the chapters in reading order, read as pages are; each passage knows its chapter, or its page where the book marks pages. */
import { problem } from './codes.ts'
import { decode } from './decode.ts'
import { finishReading } from './finish-reading.ts'
import { isElement } from './html-elements.ts'
import type { HtmlElement } from './html-elements.ts'
import { htmlTree } from './html-tree.ts'
import { writeHtml } from './html-walk.ts'
import { latin } from './latin.ts'
import { leftOut } from './left-out.ts'
import { MaterialFault, refusalOf } from './material-fault.ts'
import { textWriter } from './rendered-text.ts'
import { isZip } from './zip/zip-file.ts'
import { openPackage } from './zip/package.ts'
import { dublinCore } from './xml/dublin-core.ts'
import { openBook } from './epub/book.ts'
import { declaredCharset } from './html.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const epub: Reader = {
  format: 'epub',
  version: '1',
  label: 'EPUB book',
  extensions: ['epub'],
  sniff: (head) => isZip(head) && latin(head, 200).includes('application/epub+zip'),
  fits: isZip,
  read: readEpub,
}

async function readEpub({ bytes, path }: ReaderInput): Promise<ReaderResult | Refusal> {
  try {
    const pack = await openPackage(bytes)
    const book = await openBook(pack)
    const writer = textWriter()
    const left = leftOut()
    for (const [i, chapter] of book.chapters.entries()) {
      const body = bodyOf(await readPart(pack.part(chapter)), path)
      if (body === null) { left.add('unreadable chapter'); continue }
      writer.endPassage()
      writer.milestone('chapter', book.titles.get(chapter) ?? String(i + 1))
      writeHtml(body, writer, null)
      writer.endPassage()
    }
    const { text, passages, marks, milestones: all } = writer.finish()
    const pages = all.filter((m) => m.unit === 'page' && m.label !== '')
    const milestones = pages.length > 0 ? pages : all.filter((m) => m.unit === 'chapter')
    if (!/[\p{L}\p{N}]/u.test(text)) return { refused: problem('blank', path, 'The book holds no word.') }
    const missing = left.problems(path)
    return finishReading({
      text, passages, marks, milestones, metadata: dublinCore(book.metadata, { dated: true }), encoding: { name: 'utf-8', guessed: false },
      problems: missing, partial: missing.length > 0,
    })
  } catch (error) {
    return refusalOf(error, path)
  }
}

/** A chapter that is not there or damaged is left out; limits hold for the book as a whole. */
async function readPart(part: Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  try { return await part } catch (error) {
    if (error instanceof MaterialFault && error.code === 'broken') return null
    throw error
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Elements without content as XML writes them (“<a id="x"/>”), which a parser of HTML would take for open ones. */
function closed(source: string): string {
  return source.replace(/<([A-Za-z][\w:-]*)([^<>]*)\/>/g, (tag, name: string, rest: string) => (VOID.test(name) ? tag : `<${name}${rest}></${name}>`))
}

function bodyOf(bytes: Uint8Array | null, path: string): HtmlElement | null {
  if (bytes === null || bytes.length === 0) return null
  const decoded = decode(bytes, path, declaredCharset(bytes))
  const tree = 'refused' in decoded ? null : htmlTree(closed(decoded.text))
  const root = tree?.childNodes.find(isElement)
  return root?.childNodes.find((n): n is HtmlElement => isElement(n) && n.tagName === 'body') ?? root ?? null
}
