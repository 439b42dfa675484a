/** What one drops on the start page: which of it is sent, and what has become of each file. */

/** Largest file sent, in bytes, as the server takes it; more files than this belong on the command line. */
export const MAX_FILE = 256 * 1024 * 1024
export const MOST_FILES = 5000

export interface Chosen { readonly path: string, readonly file: File }

export type FileState = 'waiting' | 'sending' | 'sent' | 'new' | 'changed' | 'unchanged' | 'absent' | 'partial' | 'refused'

export interface FileLine {
  readonly path: string
  readonly bytes: number
  readonly state: FileState
  /** What is wrong with it and what to do; null where nothing is. */
  readonly message: string | null
}

export const STATE_WORDS: Readonly<Record<FileState, string>> = {
  waiting: 'waiting', sending: 'sending…', sent: 'sent, to be read', new: 'read', changed: 'read anew', unchanged: 'known already', absent: 'gone', partial: 'read in part', refused: 'not read',
}

/** Files in the order of their paths; hidden ones and those of the system are left out, two of one path are one. */
export function chosenFiles(files: readonly Chosen[]): Chosen[] {
  const seen = new Map<string, Chosen>()
  for (const f of files) if (!f.path.split('/').some((p) => p.startsWith('.') || p === 'Thumbs.db' || p === '__MACOSX')) seen.set(f.path, f)
  return [...seen.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Lines to begin with; a file that is too large or empty is refused at once, with what to do. */
export function firstLines(files: readonly Chosen[]): FileLine[] {
  return files.map(({ path, file }) => ({
    path, bytes: file.size,
    ...(file.size > MAX_FILE ? { state: 'refused' as const, message: `It has ${Math.round(file.size / 1e6)} MB; at most ${Math.round(MAX_FILE / 1e6)} MB are taken here. Split it, or read it with “polylogue ingest”.` }
      : file.size === 0 ? { state: 'refused' as const, message: 'It is empty. Look whether the right file was saved.' }
        : { state: 'waiting' as const, message: null }),
  }))
}

/** Of one file, in the report of an ingest. */
interface Reported { readonly path: string, readonly outcome: Exclude<FileState, 'waiting' | 'sending' | 'sent'>, readonly message: string | null }

/** Lines of a run whose files were sent by another page: those that it knew already are left out. */
export function newsOf(report: readonly Reported[]): FileLine[] {
  return report.filter((r) => r.outcome !== 'unchanged').map((r) => ({ path: r.path, bytes: 0, state: r.outcome, message: r.message }))
}

/** Lines with what the report of the ingest says of each; a file the report does not name keeps its state. */
export function withReport(lines: readonly FileLine[], report: readonly Reported[]): FileLine[] {
  const known = new Map(report.map((r) => [r.path, r]))
  return lines.map((line) => {
    const r = known.get(line.path.normalize('NFC'))
    return r ? { ...line, state: r.outcome, message: r.message } : line
  })
}

/** "3 read, 1 not read". */
export function outcomeInWords(lines: readonly FileLine[]): string {
  const counts = new Map<FileState, number>()
  for (const l of lines) counts.set(l.state, (counts.get(l.state) ?? 0) + 1)
  return [...counts].map(([state, n]) => `${n} ${STATE_WORDS[state]}`).join(', ') || 'nothing new'
}

/** "reading 3 of 12 files · 40 s left": the stage of a run. */
export function stageInWords(p: { readonly stage: string, readonly files: number, readonly filesTotal: number, readonly secondsLeft: number | null }): string {
  const words = { reading: 'Reading', extracting: 'Finding who says what in', linking: 'Linking names across', storing: 'Putting into the graph' }[p.stage] ?? 'Working on'
  return `${words} ${p.files > 0 ? `${p.files} of ` : ''}${p.filesTotal} ${p.filesTotal === 1 ? 'document' : 'documents'}${p.secondsLeft ? ` · ${p.secondsLeft < 100 ? `${p.secondsLeft} s` : `${Math.round(p.secondsLeft / 60)} min`} left` : ''}`
}
