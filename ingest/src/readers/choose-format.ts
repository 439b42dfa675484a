/** Which format a file is of: its content first where that is certain, then its name. What is known and not read is refused by name. */
import type { Problem } from '@polylogue/graph-schema'
import { problem } from './codes.ts'
import { foreignByContent, foreignByExtension } from './foreign-formats.ts'
import type { ForeignFormat } from './foreign-formats.ts'
import type { Format, ReaderInput, Refusal } from './reader.ts'

/** Bytes of a file that formats are recognised by. */
export const HEAD_BYTES = 4096

export interface Choice<F extends Format> {
  readonly format: F
  readonly problems: readonly Problem[]
}

/** Lower-case extension without dot; empty where the name has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** The format of a file among `formats`; `plain` is what a text without a telling name is read as. */
export function chooseFormat<F extends Format>({ bytes, path }: ReaderInput, formats: readonly F[], plain: F): Choice<F> | Refusal {
  if (bytes.length === 0) return { refused: problem('empty', path, 'The file has 0 bytes.') }
  const head = bytes.subarray(0, HEAD_BYTES)
  const extension = extensionOf(path)
  const named = formats.find((f) => f.extensions.includes(extension)) ?? null
  if (named?.fits?.(head)) return { format: named, problems: [] }
  const foreignName = foreignByExtension(extension)
  if (foreignName?.first && foreignName.matches?.(head)) return refuseForeign(foreignName, foreignName, named, extension, path)
  const sniffed = formats.find((f) => f.sniff(head)) ?? null
  if (sniffed !== null) {
    const clash = sniffed !== named && (named !== null || foreignName !== null)
    return { format: sniffed, problems: clash ? [problem('content-differs-from-name', path, `The name ends in “.${extension}”, but the content is ${withArticle(sniffed.label)}; it was read as that.`)] : [] }
  }
  const foreign = foreignByContent(head)
  if (foreign !== null) return refuseForeign(foreign, foreignName, named, extension, path)
  if (named !== null) {
    if (named.fits === undefined) return { format: named, problems: [] }
    return { refused: problem('wrong-name', path, `The name ends in “.${extension}”, but the content is no ${named.label}.`) }
  }
  if (foreignName !== null) {
    const shows = foreignName.matches === null || foreignName.loose
    const message = shows ? `The file is named as ${withArticle(foreignName.label)}; this format is not read.` : `The name ends in “.${extension}” (${foreignName.label}), and the content does not show that format; neither is read.`
    return { refused: problem(shows ? 'unsupported-format' : 'wrong-name', path, message, remedyOf(foreignName)) }
  }
  if (extension === '' || !/^[a-z][a-z0-9]{0,5}$/.test(extension)) return { format: plain, problems: [] }
  return { refused: problem('unsupported-format', path, `Files that end in “.${extension}” are not read.`, { remedy: 'Save the document as plain text, Markdown or HTML, with the extension .txt, .md or .html.' }) }
}

function refuseForeign(foreign: ForeignFormat, foreignName: ForeignFormat | null, named: Format | null, extension: string, path: string): Refusal {
  if (foreignName === foreign || (named === null && foreignName === null) || (foreignName !== null && isContainer(foreign.label))) {
    const shown = foreignName ?? foreign
    return { refused: problem('unsupported-format', path, `The file is ${withArticle(shown.label)}; this format is not read.`, remedyOf(shown)) }
  }
  return { refused: problem('wrong-name', path, `The name ends in “.${extension}”, but the content is ${withArticle(foreign.label)}; this format is not read.`, remedyOf(foreign)) }
}

function withArticle(label: string): string {
  return /^(sound|program code|JSON data|TeX source|plain text)/i.test(label) ? label : `${/^([aeio]|HTML|RTF|ODT)/i.test(label) ? 'an' : 'a'} ${label}`
}

function remedyOf(format: { readonly remedy?: string }): { readonly remedy?: string } {
  return format.remedy === undefined ? {} : { remedy: format.remedy }
}

/** Spreadsheets and presentations are ZIP files inside: then the name tells better than the content what the file is. */
function isContainer(label: string): boolean {
  return label === 'old Word or other Office document' || label === 'gzip archive'
}
