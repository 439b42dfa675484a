/**
 * HTML. Stored text: what the main part of the page shows, written block by block (rendered-text.ts); navigation, forms, share buttons,
 * hidden elements and scripts are never stored. Nothing is fetched and nothing is run.
 */
import { decode } from './decode.ts'
import { finishReading } from './finish-reading.ts'
import { flatHtml } from './html-flat.ts'
import { isElement } from './html-elements.ts'
import type { HtmlElement } from './html-elements.ts'
import { mainElement, measure } from './html-main.ts'
import { htmlTree } from './html-tree.ts'
import { htmlMetadata } from './html-metadata.ts'
import { writeHtml } from './html-walk.ts'
import { latin } from './latin.ts'
import { problem } from './codes.ts'
import { textWriter } from './rendered-text.ts'
import type { Rendered } from './rendered-text.ts'
import { textBlocks } from './text-blocks.ts'
import type { RawPassage, Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

/** Largest page that is made into a tree, in characters: a tree takes about twenty times its source. */
export const MAX_TREE = 24_000_000

export const html: Reader = {
  format: 'html',
  version: '1',
  label: 'HTML page',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  sniff: (head) => /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--[^>]{0,500}-->\s{0,40})?<(?:!doctype\s{1,8}html|html|head|body)[\s>]/i.test(latin(head)),
  read: readHtml,
}

function readHtml({ bytes, path }: ReaderInput): ReaderResult | Refusal {
  const decoded = decode(bytes, path, declaredCharset(bytes))
  if ('refused' in decoded) return decoded
  const { text: source, ...rest } = decoded
  if (!/<[a-z!/]/i.test(source)) {
    const passages = textBlocks(source)
    if (passages.length === 0) return blank(path)
    return finishReading({ text: source, passages, marks: [], metadata: [], encoding: rest.encoding, partial: false, problems: [...rest.problems, problem('content-differs-from-name', path, 'The file is named as an HTML page and holds no markup; it was read as plain text.')] })
  }
  const tree = source.length > MAX_TREE ? null : htmlTree(source)
  if (tree === null) return readFlat(source, rest.encoding, rest.problems, path)
  const root = tree.childNodes.find(isElement) ?? null
  const rendered = root === null ? null : renderMain(root)
  if (root === null || rendered === null || rendered.passages.length === 0 || !/[\p{L}\p{N}]/u.test(rendered.text)) return blank(path)
  const heading = rendered.passages.find((p) => p.kind === 'heading')
  const { metadata, weak, broken } = htmlMetadata(tree, heading ? rendered.text.slice(heading.start, heading.end) : null)
  return finishReading({
    text: rendered.text, passages: demoteLinkBars(rendered), marks: rendered.marks, metadata, encoding: rest.encoding, partial: false,
    problems: broken ? [...rest.problems, problem('metadata-broken', path, 'A JSON-LD block of the page is no valid JSON or is too large.')] : rest.problems,
  }, weak)
}

/** Pages too large or too entangled for a tree keep their text, and are called partial. */
function readFlat(source: string, encoding: ReaderResult['encoding'], problems: ReaderResult['problems'], path: string): ReaderResult | Refusal {
  const flat = flatHtml(source)
  if (flat.passages.length === 0) return blank(path)
  const why = 'The page is too large or its elements too entangled for a tree: its text was kept, navigation with it, structure in part.'
  return finishReading({ ...flat, metadata: [], encoding, partial: true, problems: [...problems, problem('structure-lost', path, why)] })
}

function blank(path: string): Refusal {
  return { refused: problem('blank', path, 'The page shows no word.') }
}

function renderMain(root: HtmlElement): Rendered {
  const page = measure(root)
  const writer = textWriter()
  writeHtml(mainElement(root, page), writer, page)
  return writer.finish()
}

/** Bars and lists of links at the head and foot of the text are navigation, whatever their elements are called. */
function demoteLinkBars({ text, passages, linkShare }: Rendered): RawPassage[] {
  const isBar = (i: number) => {
    const p = passages[i]
    return linkShare[i] >= 0.75 && p.end - p.start < 300 && p.kind !== 'heading' && p.kind !== 'note' && p.kind !== 'blockQuote' && p.kind !== 'attribution' && !/["“”]|\b(1[4-9]|20)\d\d\b/.test(text.slice(p.start, p.end))
  }
  let head = 0
  while (head < passages.length && isBar(head)) head++
  let foot = passages.length
  while (foot > head && isBar(foot - 1)) foot--
  if (head >= foot) return [...passages]
  return passages.map((p, i) => (i < head || i >= foot ? { ...p, kind: 'boilerplate' as const, level: 0 } : p))
}

/** The encoding a page declares in its first 4 KiB: <meta charset>, <meta http-equiv> or the XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin(bytes)
  return (/<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head) ?? /^<\?xml[^>]{0,100}encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head))?.[1] ?? null
}
