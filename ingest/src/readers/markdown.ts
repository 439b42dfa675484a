/**
 * Markdown with front matter and footnotes. Stored text: the rendered words, not the source, so that evidence reads as the document
 * does and quotations match across formats; every span is noted while the text is written (rendered-text.ts).
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatter } from 'micromark-extension-frontmatter'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { decode } from './decode.ts'
import { finishReading } from './finish-reading.ts'
import { frontMatter } from './front-matter.ts'
import { writeMarkdown } from './markdown-walk.ts'
import { problem } from './codes.ts'
import { textBlocks } from './text-blocks.ts'
import { textWriter } from './rendered-text.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

/** Largest file that is made into a tree, in characters. */
export const MAX_MARKDOWN = 4_000_000

export const markdown: Reader = {
  format: 'md',
  version: '1',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  sniff: (head) => /^(?:\xef\xbb\xbf)?---\r?\n[A-Za-z_]{1,40}:[ \r\n]/.test(String.fromCharCode(...head.subarray(0, 100))),
  read: readMarkdown,
}

function readMarkdown({ bytes, path }: ReaderInput): ReaderResult | Refusal {
  const decoded = decode(bytes, path)
  if ('refused' in decoded) return decoded
  const { text: source, encoding, problems } = decoded
  const tooMuch = tooHeavy(source)
  if (tooMuch !== null) {
    const passages = textBlocks(source)
    if (passages.length === 0) return { refused: problem('blank', path, 'The file holds no word.') }
    return finishReading({ text: source, passages, marks: [], metadata: [], encoding, partial: true, problems: [...problems, problem('structure-lost', path, `The file ${tooMuch}: its text was kept with the marks of Markdown in it.`)] })
  }
  const tree = fromMarkdown(source, { extensions: [frontmatter(), gfmFootnote()], mdastExtensions: [frontmatterFromMarkdown(), gfmFootnoteFromMarkdown()] })
  const writer = textWriter()
  writeMarkdown(tree, writer)
  const { text, passages, marks } = writer.finish()
  if (passages.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return { refused: problem('blank', path, 'The file shows no word.') }
  const first = tree.children[0]
  const front = first?.type === 'yaml' ? frontMatter(first.value, path) : { metadata: [], problems: [] }
  return finishReading({ text, passages, marks, metadata: front.metadata, encoding, partial: false, problems: [...problems, ...front.problems] })
}

/** Why a file is not parsed as Markdown: the parser takes quadratic time on such sources. Null where it is. */
function tooHeavy(source: string): string | null {
  if (source.length > MAX_MARKDOWN) return `has ${Math.round(source.length / 1e6)} million characters, more than is parsed as Markdown`
  let brackets = 0
  let emphasis = 0
  let quotes = 0
  for (const m of source.matchAll(/\n\s*\n|\[|[*_]|^[ \t>]{100,}/gm)) {
    if (m[0] === '[') brackets++
    else if (m[0] === '*' || m[0] === '_') emphasis++
    else if (m[0].includes('>')) quotes = Math.max(quotes, m[0].split('>').length - 1)
    else { brackets = 0; emphasis = 0 }
    if (brackets > 2000 || emphasis > 10_000 || quotes > 100) return 'nests its marks deeper than any text does'
  }
  return null
}
