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
import { latin } from './latin.ts'
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
  sniff: (head) => /^(?:\xef\xbb\xbf)?---\r?\n[A-Za-z_]{1,40}:[ \r\n]/.test(latin(head, 100)),
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

/** Lists and quotations in one another, and open brackets and stars in one paragraph, up to which the parser is quick. */
const MAX_NESTED = 60
const MAX_BRACKETS = 2000
const MAX_STARS = 10_000
/** Marks, and levels of nesting summed over lines, in a whole file: each takes memory of its own. */
const MAX_SIGNS = 100_000
const MAX_LEVELS = 300_000

/** Why a file is not parsed as Markdown: the parser takes quadratic time on such sources. Null where it is. */
function tooHeavy(source: string): string | null {
  if (source.length > MAX_MARKDOWN) return `has ${Math.round(source.length / 1e6)} million characters, more than is parsed as Markdown`
  let brackets = 0
  let stars = 0
  let signs = 0
  let levels = 0
  for (let at = 0; at < source.length;) {
    const stop = source.indexOf('\n', at)
    const end = stop < 0 ? source.length : stop
    const { marks, indent, blank } = lineHead(source, at, end)
    if (marks > MAX_NESTED || indent > MAX_NESTED * 8) return 'nests lists or quotations deeper than any text does'
    if (marks + indent / 2 > 8) levels += marks + indent / 2
    if (blank) { brackets = 0; stars = 0 }
    for (let i = at; i < end; i++) {
      const c = source.charCodeAt(i)
      if (c === 91) brackets++
      else if (c === 42 || c === 95) stars++
      else if (c !== 38 && c !== 60 && c !== 92 && c !== 96) continue
      signs++
    }
    if (brackets > MAX_BRACKETS || stars > MAX_STARS) return 'has more brackets or stars in one paragraph than any text has'
    if (signs > MAX_SIGNS || levels > MAX_LEVELS) return 'has more marks than can be kept in memory'
    at = end + 1
  }
  return null
}

/** Marks of lists and quotations that a line begins with, and its indent. */
function lineHead(source: string, start: number, end: number): { readonly marks: number, readonly indent: number, readonly blank: boolean } {
  let marks = 0
  let digits = 0
  let indent = 0
  let i = start
  for (; i < end; i++) {
    const c = source[i]
    if (c === '>' || c === '-' || c === '+' || c === '*' || (digits > 0 && (c === '.' || c === ')'))) { marks++; digits = 0 }
    else if (c >= '0' && c <= '9' && digits < 9) digits++
    else if (c === ' ' || c === '\t') { digits = 0; if (marks === 0) indent += c === '\t' ? 4 : 1 }
    else break
  }
  // A rule of dashes or stars is no list.
  return /^[-*](?:[ \t]*[-*]){2,}[ \t]*$/.test(source.slice(start, Math.min(end, start + 400))) && end - start <= 400 ? { marks: 0, indent, blank: false } : { marks, indent, blank: i === end && marks === 0 && digits === 0 }
}
