/** Progress of a run: numbers for whoever listens, a line on stderr where a terminal is there. */

export type Stage = 'reading' | 'extracting' | 'linking' | 'storing' | 'done' | 'failed'

/** How far a run is. Speeds are over the current stage; `secondsLeft` is null until something has been measured. */
export interface Progress {
  readonly stage: Stage
  readonly files: number
  readonly filesTotal: number
  readonly words: number
  readonly wordsPerSecond: number
  readonly secondsLeft: number | null
  readonly message: string | null
}

export type OnProgress = (progress: Progress) => void

/** Counts one stage. `now` gives milliseconds. */
export function stageProgress(stage: Stage, filesTotal: number, bytesTotal: number, report: OnProgress, now: () => number = () => performance.now()) {
  const started = now()
  let files = 0
  let words = 0
  let bytes = 0
  report({ stage, files, filesTotal, words, wordsPerSecond: 0, secondsLeft: null, message: null })
  return {
    /** One file is done. */
    tick(fileWords: number, fileBytes: number): void {
      files++; words += fileWords; bytes += fileBytes
      const seconds = Math.max(0.001, (now() - started) / 1000)
      const share = bytesTotal > 0 ? bytes / bytesTotal : files / Math.max(1, filesTotal)
      report({ stage, files, filesTotal, words, wordsPerSecond: Math.round(words / seconds), secondsLeft: share > 0 ? Math.round(seconds * (1 - share) / share) : null, message: null })
    },
  }
}

/** A listener that draws one line, at most ten times a second, on a terminal; does nothing elsewhere. */
export function terminalProgress(stream: NodeJS.WritableStream & { isTTY?: boolean }): OnProgress {
  if (!stream.isTTY) return () => {}
  let last = 0
  return (p) => {
    const now = performance.now()
    const end = p.stage === 'done' || p.stage === 'failed'
    if (!end && p.files < p.filesTotal && now - last < 100) return
    last = now
    const left = p.secondsLeft === null ? '' : ` · ${p.secondsLeft} s left`
    stream.write(end ? '\r\u001b[K' : `\r\u001b[K${p.stage} ${p.files}/${p.filesTotal} files · ${p.wordsPerSecond} words/s${left}`)
  }
}
