/** The formats that are read, and how the reader of a file is chosen. A new format is a file and a line here. */
import { InvariantError } from '@polylogue/graph-schema'
import { chooseFormat } from './choose-format.ts'
import { docx } from './docx.ts'
import { eml } from './eml.ts'
import { epub } from './epub.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { mbox } from './mbox.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { plainText } from './plain-text.ts'
import { rtf } from './rtf.ts'
import { csvTable, jsonLines } from './tables.ts'
import { tei } from './tei.ts'
import { wacz, warc } from './warc.ts'
import { zip } from './zip.ts'
import { problem } from './codes.ts'
import type { Choice } from './choose-format.ts'
import type { Archive, Format, Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

/** Files that hold one text. */
export const READERS: readonly Reader[] = [plainText, markdown, html, pdf, docx, odt, epub, rtf, eml, tei]

/** Files that hold many: each member is then a file of its own. */
export const ARCHIVES: readonly Archive[] = [mbox, csvTable, jsonLines, warc, wacz, zip]

/** All of them, in the order their content is asked. */
export const FORMATS: readonly Format[] = [...READERS, ...ARCHIVES]

/** A file's text, or why it is refused; and which reader read it. */
export type Reading = (ReaderResult & { readonly reader: Reader }) | Refusal

/** The archive a file is; null where it holds one text, or nothing that is read. */
export function archiveOf(input: ReaderInput): Archive | null {
  const choice = chooseFormat<Format>(input, FORMATS, plainText)
  return 'refused' in choice ? null : ARCHIVES.find((a) => a === choice.format) ?? null
}

/** True for a file of which the beginning can be read without the rest: by its first 4 KiB. */
export function readsBeginning(head: Uint8Array, path: string): boolean {
  const choice = chooseFormat<Format>({ bytes: head, path }, FORMATS, plainText)
  return 'format' in choice && choice.format === plainText
}

/** Reads a file with the reader its content and name ask for. Never rejects for what the material is. */
export async function readFile(input: ReaderInput): Promise<Reading> {
  const choice = chooseReader(input)
  return 'refused' in choice ? choice : withReader(choice, await choice.format.read(input))
}

/** The same for formats whose reader answers at once; throws InvariantError for others. */
export function readFileNow(input: ReaderInput): Reading {
  const choice = chooseReader(input)
  if ('refused' in choice) return choice
  const result = choice.format.read(input)
  if (result instanceof Promise) throw new InvariantError('ingest/reader-answers-later', `${choice.format.label} is read in the background`)
  return withReader(choice, result)
}

function chooseReader(input: ReaderInput): Choice<Reader> | Refusal {
  const choice = chooseFormat<Format>(input, FORMATS, plainText)
  if ('refused' in choice) return choice
  const reader = READERS.find((r) => r === choice.format)
  if (reader === undefined) return { refused: problem('unsupported-format', input.path, `The file is a ${choice.format.label}: its members are read, each by itself.`) }
  return { format: reader, problems: choice.problems }
}

function withReader({ format, problems }: Choice<Reader>, result: ReaderResult | Refusal): Reading {
  return 'refused' in result ? result : { ...result, problems: [...problems, ...result.problems], reader: format }
}
