/** Very long texts are stored whole, but only their first part is extracted from: memory grows with the words read at once. */
import type { Document, Problem } from '@polylogue/graph-schema'
import { runProblem } from './run-codes.ts'

/** Most code units extracted from one document: about 800 000 words, twice a very long novel in several volumes. */
export const EXTRACTED_LENGTH = 4_000_000

/** The part to extract from, cut between passages; `problem` says so where it is not the whole. Offsets stay as they are. */
export function limitDocument(document: Document, length: number = EXTRACTED_LENGTH): { readonly part: Document, readonly problem: Problem | null } {
  if (document.text.length <= length) return { part: document, problem: null }
  const passages = document.passages.filter((p) => p.end <= length)
  const end = passages.at(-1)?.end ?? 0
  const share = `${Math.round((100 * end) / document.text.length)} %`
  return {
    part: { ...document, text: document.text.slice(0, end), passages, marks: document.marks.filter((m) => m.end <= end) },
    problem: runProblem('extraction-limited', document.path, `Entities and relations were drawn from the first ${share} of the text.`),
  }
}
