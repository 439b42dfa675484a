/** Codes of what befalls a file outside its reader: a closed list like that of the readers. */
import type { Problem } from '@polylogue/graph-schema'
import { problemOf } from '../readers/codes.ts'
import type { CodeRow } from '../readers/codes.ts'

/** Rows with severity `error` refuse the file; the others go with the document, which is marked partial. */
export const RUN_CODES = {
  'unreadable': { severity: 'error', meaning: 'The file cannot be opened.', remedy: 'Check that it is still there and that you may read it.' },
  'purged': { severity: 'error', meaning: 'The document was taken out of the workspace with `polylogue purge`.', remedy: 'Nothing needs doing; `polylogue purge --undo` lets it in again.' },
  'timeout': { severity: 'error', meaning: 'Reading took longer than the limit and was ended.', remedy: 'Save the document as plain text, or split it.' },
  'crashed': { severity: 'error', meaning: 'The process that read the file ended: most often the memory was not enough.', remedy: 'Save the document as plain text, or split it.' },
  'reader-failed': { severity: 'error', meaning: 'Our reader has a bug that this file shows.', remedy: 'Please report it, with the file if you may share it.' },
  'original-lost': { severity: 'warning', meaning: 'The file that the workspace kept of a document is gone, as after a power cut.', remedy: 'Ingest the file, or the archive it came in, once more.' },
  'extraction-failed': { severity: 'warning', meaning: 'The text is stored, but nothing was drawn from it: extraction failed or took longer than its limit.', remedy: 'Split the document, and report it if it is of ordinary size.' },
  'extraction-limited': { severity: 'warning', meaning: 'The text is stored whole; entities and relations were drawn from its first part only.', remedy: 'Split the document into several files.' },
} as const satisfies Readonly<Record<string, CodeRow>>

export type RunCode = keyof typeof RUN_CODES

/** A Problem of the closed list. */
export function runProblem(code: RunCode, file: string, message: string): Problem {
  return problemOf(code, RUN_CODES[code], file, message)
}
