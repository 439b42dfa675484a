/** The formats that are read, and how the reader of a file is chosen. A new format is a file and a line here. */
import type { Problem } from '@polylogue/graph-schema'
import { problem } from './codes.ts'
import { foreignByContent, foreignByExtension } from './foreign-formats.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const READERS: readonly Reader[] = [plainText, markdown, html]

/** Bytes of a file that readers and foreign formats are recognised by. */
export const HEAD_BYTES = 4096

/** A file's text, or why it is refused; and which reader read it. */
export type Reading = (ReaderResult & { readonly reader: Reader }) | Refusal

/** Reads a file with the reader its content and name ask for. Never throws for what the material is. */
export function readFile(input: ReaderInput, readers: readonly Reader[] = READERS): Reading {
  const choice = chooseReader(input, readers)
  if ('refused' in choice) return choice
  const result = choice.reader.read(input)
  if ('refused' in result) return result
  return { ...result, problems: [...choice.problems, ...result.problems], reader: choice.reader }
}

/** Lower-case extension without dot; empty where the name has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

function chooseReader({ bytes, path }: ReaderInput, readers: readonly Reader[]): { readonly reader: Reader, readonly problems: readonly Problem[] } | Refusal {
  if (bytes.length === 0) return { refused: problem('empty', path, 'The file has 0 bytes.') }
  const head = bytes.subarray(0, HEAD_BYTES)
  const extension = extensionOf(path)
  const named = readers.find((reader) => reader.extensions.includes(extension)) ?? null
  const foreign = foreignByContent(head)
  const foreignName = foreignByExtension(extension)
  if (foreign !== null) {
    const remedy = foreign.remedy
    if (foreignName === foreign || (named === null && foreignName === null) || (foreignName !== null && isContainer(foreign.label))) {
      return { refused: problem('unsupported-format', path, `The file is ${withArticle((foreignName ?? foreign).label)}; this format is not read.`, remedyOf(foreignName ?? foreign)) }
    }
    return { refused: problem('wrong-name', path, `The name ends in “.${extension}”, but the content is ${withArticle(foreign.label)}; this format is not read.`, remedy ? { remedy } : {}) }
  }
  if (foreignName !== null) {
    const shows = foreignName.matches === null || foreignName.loose
    const message = shows ? `The file is named as ${withArticle(foreignName.label)}; this format is not read.` : `The name ends in “.${extension}” (${foreignName.label}), and the content does not show that format; neither is read.`
    return { refused: problem(shows ? 'unsupported-format' : 'wrong-name', path, message, remedyOf(foreignName)) }
  }
  const sniffed = readers.find((reader) => reader.sniff(head)) ?? null
  if (named !== null) {
    if (sniffed === null || sniffed === named) return { reader: named, problems: [] }
    return { reader: sniffed, problems: [problem('content-differs-from-name', path, `The name ends in “.${extension}”, but the content is ${sniffed.label}; it was read as that.`)] }
  }
  if (sniffed !== null) return { reader: sniffed, problems: [] }
  if (extension === '' || !/^[a-z][a-z0-9]{0,5}$/.test(extension)) return { reader: plainText, problems: [] }
  return { refused: problem('unsupported-format', path, `Files that end in “.${extension}” are not read.`, { remedy: 'Save the document as plain text, Markdown or HTML, with the extension .txt, .md or .html.' }) }
}

function withArticle(label: string): string {
  return /^(sound|program code|JSON data|TeX source)/.test(label) ? label : `${/^[aeioE]/.test(label) ? 'an' : 'a'} ${label}`
}

function remedyOf(format: { readonly remedy?: string }): { readonly remedy?: string } {
  return format.remedy === undefined ? {} : { remedy: format.remedy }
}

/** Office documents and books are ZIP files inside: then the name tells better than the content what the file is. */
function isContainer(label: string): boolean {
  return label === 'ZIP archive' || label === 'old Word or other Office document' || label === 'gzip archive'
}
