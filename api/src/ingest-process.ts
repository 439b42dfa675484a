/** Runs an ingest beside the server, in a process of its own: whatever the files do to it, the explorer goes on. */
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IngestReport, IngestReportLine } from './contract.ts'
import { RequestError } from './errors.ts'
import { uploadsFolder } from './uploads.ts'

/** The command line of the product. */
const PROGRAM = fileURLToPath(new URL('../../scripts/polylogue.mjs', import.meta.url))
const LAST_WORDS = 4000

/** Runs the program with arguments; answers its exit code and the end of what it said on stderr. Ends it when the signal says so. */
export type RunProgram = (args: readonly string[], signal: AbortSignal) => Promise<{ readonly code: number | null, readonly stderr: string }>

export interface IngestRunner {
  /** Begins to read the uploads. Throws `request/ingest-running` where a run is under way. */
  start(): void
  report(): Promise<IngestReport>
  /** Ends a run under way and waits for its end; the same files go on where it was at the next. */
  stop(): Promise<void>
}

/** `read` is called after every run. */
export function ingestRunner(workspace: string, store: string | undefined, run: RunProgram = runProgram, read: () => void = () => {}): IngestRunner {
  const file = join(workspace, 'upload-report.jsonl')
  const stopped = new AbortController()
  let running = false
  let ended: Promise<unknown> = Promise.resolve()
  let failed: string | null = null
  return {
    start() {
      if (running) throw new RequestError('request/ingest-running', 'Files are being read already.', { remedy: 'Wait until that has ended.' })
      running = true
      failed = null
      ended = rm(file, { force: true })
        .then(() => run(['ingest', '--workspace', workspace, ...(store === undefined ? [] : ['--store', store]), '--report', file, uploadsFolder(workspace)], stopped.signal))
        .then(({ code, stderr }) => { if (code !== 0 && code !== 1) failed = lastWords(stderr) }, (error: Error) => { failed = error.message })
        .finally(() => { running = false; read() })
    },
    async stop() { stopped.abort(); await ended },
    async report() {
      return { running, failed, lines: running ? [] : await readLines(file) }
    },
  }
}

async function readLines(file: string): Promise<readonly IngestReportLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).map((line) => {
    const { path, outcome, code, message, words } = JSON.parse(line) as IngestReportLine
    return { path, outcome, code, message, words }
  })
}

/** The last line that is no stack frame. */
function lastWords(stderr: string): string {
  return stderr.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at ')).at(-1) ?? 'The ingest ended without a word.'
}

const runProgram: RunProgram = (args, signal) => new Promise((done, refuse) => {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr = (stderr + text).slice(-LAST_WORDS) })
  child.once('error', refuse)
  child.once('close', (code) => done({ code, stderr }))
})
