/**
 * Long texts are read from their beginning: what one document holds is bounded, so that the memory of every step after it is. The file
 * itself is kept whole. Of a plain text not even the bytes behind the beginning are looked at.
 */
import { problem } from './codes.ts'
import type { ReaderResult } from './reader.ts'

/** Longest stored text, in UTF-16 code units: about two million words, a dozen long novels. */
export const LONGEST_TEXT = 12_000_000
/** Bytes of a plain text that are read: as many as a text of that length has in ASCII. */
export const BEGINNING_BYTES = LONGEST_TEXT

/** How far back from the end a line or word is looked for to stop at, in bytes. */
const STOP_WITHIN = 65_536

/** The beginning of a text, cut before a line, else a word, else a letter, in whatever encoding. */
export function cutBytes(bytes: Uint8Array): Uint8Array {
  const from = Math.max(0, bytes.length - STOP_WITHIN)
  const line = bytes.lastIndexOf(0x0a)
  const space = bytes.lastIndexOf(0x20)
  let end = line >= from ? line : space >= from ? space : bytes.length
  // Units of two and four bytes show by their NULs; a letter of UTF-8 begins where a byte is no continuation.
  if (bytes.subarray(0, 4096).includes(0)) end -= end % 4
  else if (end === bytes.length) do end--; while (end > 0 && (bytes[end] & 0xc0) === 0x80)
  return bytes.subarray(0, end)
}

/** What is said of a document that is only the beginning of its file. `share`: 0 to 1. */
export function beginningProblem(path: string | null, share: number) {
  return problem('read-in-part', path, `The text is longer than a document may be: its first ${percent(share)} was read; the file is kept whole.`)
}

/** The beginning of a reading that is too long; the same reading where it is not. */
export function beginningOf(reading: ReaderResult, longest: number = LONGEST_TEXT): ReaderResult {
  if (reading.text.length <= longest) return reading
  const passages = reading.passages.filter((p) => p.start < longest).map((p) => (p.end <= longest ? p : { ...p, end: longest }))
  const end = passages.at(-1)?.end ?? longest
  return {
    ...reading, text: reading.text.slice(0, end), passages, partial: true,
    marks: reading.marks.filter((m) => m.end <= end),
    ...reading.milestones && { milestones: reading.milestones.filter((m) => m.at <= end) },
    metadata: reading.metadata.filter((m) => m.place === null || m.place.end <= end),
    problems: [...reading.problems, beginningProblem(null, end / reading.text.length)],
  }
}

function percent(share: number): string {
  return share < 0.01 ? 'part (less than 1 %)' : `${Math.floor(share * 100)} %`
}
