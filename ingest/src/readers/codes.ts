/** Every code a reader, side-car or front matter may give a Problem: a closed list, shown by `polylogue formats` and in the docs. */
import type { Problem, Severity, Span } from '@polylogue/graph-schema'

export interface CodeRow {
  readonly severity: Severity
  /** What the code means, for the documentation. */
  readonly meaning: string
  /** What the user can do next. */
  readonly remedy: string
}

/** Rows with severity `error` refuse the file; the others go with the document. */
export const PROBLEM_CODES = {
  'empty': { severity: 'error', meaning: 'The file has 0 bytes.', remedy: 'Get the file again from where it came from, or leave it out.' },
  'blank': { severity: 'error', meaning: 'The file holds no word: white space, markup or signs only.', remedy: 'Check that the right file was saved; if it is a picture of a page, run text recognition on it first.' },
  'binary': { severity: 'error', meaning: 'The content is not text in any encoding we know.', remedy: 'Export the document as plain text, Markdown or HTML.' },
  'unsupported-format': { severity: 'error', meaning: 'The format is known, and not read.', remedy: 'Save the document as plain text, Markdown or HTML and add it again.' },
  'wrong-name': { severity: 'error', meaning: 'The name promises another format than the content has.', remedy: 'Give the file the extension that fits its content.' },
  'content-differs-from-name': { severity: 'warning', meaning: 'The name promises another format than the content has; it was read as what it is.', remedy: 'Give the file the extension that fits its content.' },
  'too-large': { severity: 'error', meaning: 'The file, or what is packed in it, is larger than the limit.', remedy: 'Split it into several files.' },
  'too-deep': { severity: 'error', meaning: 'An archive lies deeper in other archives than they are unpacked.', remedy: 'Unpack the outer archives and add the files in them.' },
  'unsafe-path': { severity: 'error', meaning: 'A member of an archive has a name that leads out of it.', remedy: 'Unpack it by hand if you trust where it came from, and add the file.' },
  'not-a-file': { severity: 'error', meaning: 'A link, socket or device; links are not followed.', remedy: 'Give the file or folder it points to.' },
  'no-text-layer': { severity: 'error', meaning: 'The pages are pictures: there is no text in the file.', remedy: 'Run text recognition on it (for example with OCRmyPDF) and add the result.' },
  'columns-unclear': { severity: 'error', meaning: 'No column of the table is known to hold texts.', remedy: 'Name it: --columns text=NAME (and title=…, date=…, author=…, publisher=…, address=…, id=…). A table of metadata is called metadata.csv.' },
  'structure-lost': { severity: 'warning', meaning: 'The file is too large or too entangled for its markup to be read: the text was kept, its structure only in part.', remedy: 'Check the file in the program it was made with, and save it again.' },
  'cut-short': { severity: 'warning', meaning: 'The file ends early or is damaged: what comes before was read, and the document is marked as partial.', remedy: 'Get the file again from where it came from.' },
  'read-in-part': { severity: 'warning', meaning: 'The text is longer than a document may be (12 million characters): its beginning was read, and the document is marked as partial. The file is kept whole.', remedy: 'Split the file into several.' },
  'parts-left-out': { severity: 'warning', meaning: 'The document has parts that are not read: comments, pictures, attachments, deleted words.', remedy: 'Add them as files of their own if you need them.' },
  'renamed': { severity: 'warning', meaning: 'An archive or table gives two texts one name; both were kept, the later one under a number.', remedy: 'Give each a name of its own, if one is no copy of the other.' },
  'broken': { severity: 'error', meaning: 'The file is damaged and cannot be read.', remedy: 'Get the file again from where it came from.' },
  'encrypted': { severity: 'error', meaning: 'The file is protected by a password.', remedy: 'Save a copy without password.' },
  'encoding-guessed': { severity: 'warning', meaning: 'Nothing says which encoding the file is in; the most likely one was taken.', remedy: 'Look at letters beyond A to Z; if they are wrong, save the file as UTF-8.' },
  'encoding-damaged': { severity: 'warning', meaning: 'The text is UTF-8 with bytes that are not; each stands as U+FFFD.', remedy: 'Get the file again, or correct the marked places and save it as UTF-8.' },
  'encoding-clash': { severity: 'warning', meaning: 'The file says that it is in one encoding and is in another.', remedy: 'Correct the declaration, or save the file as UTF-8.' },
  'front-matter-broken': { severity: 'warning', meaning: 'The front matter is not valid YAML within our limits; it was left out.', remedy: 'Correct the lines between the two --- at the top.' },
  'metadata-broken': { severity: 'warning', meaning: 'Metadata embedded in the page cannot be read; they were left out.', remedy: 'Correct them, or give title, date and publisher in a side-car file.' },
  'side-car-broken': { severity: 'warning', meaning: 'A side-car file is not valid JSON or CSV; it was left out.', remedy: 'Correct the file; the user guide shows an example.' },
  'side-car-field': { severity: 'warning', meaning: 'A field or row of a side-car file cannot be used; it was left out.', remedy: 'Use the columns path, title, date, author, publisher and address, with dates like 1931, 1931-05 or 1931-05-04.' },
  'names-broken': { severity: 'warning', meaning: 'A file of names (names.csv) is not valid CSV with a column “name”; it was left out.', remedy: 'Correct the file; the user guide shows an example.' },
  'cues-broken': { severity: 'warning', meaning: 'A file of cues (cues.csv) is not valid CSV with columns “cue” and “stance”; it was left out.', remedy: 'Correct the file; the user guide shows an example.' },
  'cues-row': { severity: 'warning', meaning: 'A row of a file of cues says what cannot be, or says it twice; it was left out.', remedy: 'Use the columns cue, part, stance, leads_to, targets, weight, meaning and source.' },
  'names-row': { severity: 'warning', meaning: 'A row of a file of names says what cannot be, or against an earlier one; that part was left out.', remedy: 'Use the columns name, aliases, type and not_same; part several values by |.' },
} as const satisfies Readonly<Record<string, CodeRow>>

export type ReaderCode = keyof typeof PROBLEM_CODES

/** A Problem of the closed list. `message` is one sentence: what was expected, what was found. */
export function problem(code: ReaderCode, file: string | null, message: string, options: { readonly remedy?: string, readonly place?: Span | null } = {}): Problem {
  return problemOf(code, PROBLEM_CODES[code], file, message, options)
}

/** A Problem of any table of codes. */
export function problemOf(code: string, row: CodeRow, file: string | null, message: string, options: { readonly remedy?: string, readonly place?: Span | null } = {}): Problem {
  return { code, severity: row.severity, message, remedy: options.remedy ?? row.remedy, file, place: options.place ?? null }
}
