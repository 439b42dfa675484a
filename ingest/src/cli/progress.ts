/** Progress of a run: numbers for whoever listens, a line on stderr where a terminal is there. */

export type Stage = 'reading' | 'extracting' | 'linking' | 'storing' | 'done' | 'failed'

/** How far a run is. Speeds are over the current stage; `secondsLeft` is for the whole run, null until enough has been measured. */
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

/**
 * Seconds that linking and storing take for each second of work on extraction, over all processes: what `npm run bench -- ingest` counts
 * on folders of letters and articles (docs/measurements/ingest.md).
 */
export const AFTERWARDS = { linking: 0.085, storing: 0.05 }

/** A file takes what so many more bytes would take, however short it is: rows of a table beside books. Counted on 3,000 rows of thirty characters. */
export const FILE_BYTES = 80

/** Counts one stage. A file is begun, may get on, and is done; what is under way is taken to be half done. */
export interface StageCount {
  begin(bytes: number): void
  /** A part of a file that was begun is done. */
  part(bytes: number): void
  /** The file is done; `bytes`: what is left of those it was begun with. */
  done(words: number, bytes: number): void
}

export interface RunProgress {
  stage(stage: 'reading' | 'extracting', filesTotal: number, bytesTotal: number): StageCount
  linking(files: number): void
  storing(files: number): void
  ended(files: number): void
  failed(message: string): void
}

interface Clock {
  /** Milliseconds. */
  readonly now?: () => number
  /** Processes at once. */
  readonly workers: number
}

/** Progress of one run. */
export function runProgress(report: OnProgress, { now = () => performance.now(), workers }: Clock): RunProgress {
  /** Seconds of work on extraction so far, or in all once it has ended. */
  let work = 0
  let linkingBegan = 0
  const seconds = (since: number) => Math.max(0.001, (now() - since) / 1000)
  const plain = (stage: Stage, files: number, filesTotal: number, secondsLeft: number | null, message: string | null = null) =>
    report({ stage, files, filesTotal, words: 0, wordsPerSecond: 0, secondsLeft: secondsLeft === null ? null : Math.round(secondsLeft), message })
  return {
    stage(stage, filesTotal, bytesTotal) {
      const started = now()
      const all = bytesTotal + filesTotal * FILE_BYTES
      let [files, words, done, underWay] = [0, 0, 0, 0]
      const tell = () => {
        const elapsed = seconds(started)
        const share = Math.min(1, (done + underWay / 2) / Math.max(1, all))
        const whole = share > 0 ? elapsed / share : null
        if (stage === 'extracting') work = (whole ?? elapsed) * workers
        // How long extraction takes shows only when it has begun.
        const left = stage === 'reading' || whole === null || done === 0 ? null : whole - elapsed + work * (AFTERWARDS.linking + AFTERWARDS.storing)
        report({ stage, files, filesTotal, words, wordsPerSecond: Math.round(words / elapsed), secondsLeft: left === null ? null : Math.round(left), message: null })
      }
      tell()
      return {
        begin(bytes) { underWay += bytes + FILE_BYTES },
        part(bytes) { done += bytes; underWay -= bytes; tell() },
        done(fileWords, bytes) { files++; words += fileWords; done += bytes + FILE_BYTES; underWay -= bytes + FILE_BYTES; tell() },
      }
    },
    linking(files) {
      linkingBegan = now()
      plain('linking', 0, files, work > 0 ? work * (AFTERWARDS.linking + AFTERWARDS.storing) : null)
    },
    // How long linking took tells more of storing than extraction did.
    storing(files) { plain('storing', 0, files, seconds(linkingBegan) * (AFTERWARDS.storing / AFTERWARDS.linking)) },
    ended(files) { plain('done', files, files, 0) },
    failed(message) { plain('failed', 0, 0, null, message) },
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
