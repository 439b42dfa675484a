/**
 * Plain text. Stored text: the decoded file as it is, line ends as \n, no Unicode normalisation, without byte order mark.
 * Hard-wrapped lines become one passage; in a file of one line a paragraph each line is its own.
 */
import { beginningProblem, cutBytes } from './beginning.ts'
import { decode } from './decode.ts'
import { finishReading } from './finish-reading.ts'
import { problem } from './codes.ts'
import { textBlocks } from './text-blocks.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const plainText: Reader = {
  format: 'txt',
  version: '1',
  label: 'Plain text',
  extensions: ['txt', 'text', 'asc'],
  sniff: () => false,
  read: readPlainText,
}

function readPlainText({ bytes, path, size = bytes.length }: ReaderInput): ReaderResult | Refusal {
  const read = size > bytes.length ? cutBytes(bytes) : bytes
  const decoded = decode(read, path)
  if ('refused' in decoded) return decoded
  const passages = textBlocks(decoded.text)
  if (passages.length === 0) return { refused: problem('blank', path, 'The file holds no word.') }
  const partial = read.length < size
  return finishReading({ ...decoded, passages, marks: [], metadata: [], partial, problems: partial ? [...decoded.problems, beginningProblem(path, read.length / size)] : decoded.problems })
}
