/** Sends files to the server one by one, has them read, and tells what becomes of each. */
import type { IngestEvent, IngestReport, Upload } from '@polylogue/api/contract'
import { chosenFiles, firstLines, newsOf, withReport } from '../view-model/import-files.ts'
import type { Chosen, FileLine, FileState } from '../view-model/import-files.ts'
import { ApiError, ask, send, sendFile } from './client.ts'

/** Where an import is. `progress` is there while the server reads. */
export interface ImportState {
  readonly lines: readonly FileLine[]
  readonly stage: 'sending' | 'reading' | 'done' | 'failed'
  readonly progress: IngestEvent | null
  readonly failed: string | null
}

const LOOK_EVERY = 1000

/** Ends when everything is read or the run failed; `tell` is called with each step. */
export async function importFiles(chosen: readonly Chosen[], tell: (state: ImportState) => void): Promise<void> {
  const files = chosenFiles(chosen)
  let lines = firstLines(files)
  const say = (stage: ImportState['stage'], failed: string | null = null) => tell({ lines, stage, progress: null, failed })
  const put = (path: string, state: FileState, message: string | null = null) => { lines = lines.map((l) => (l.path === path ? { ...l, state, message } : l)) }
  say('sending')
  for (const { path, file } of files) {
    if (lines.find((l) => l.path === path)?.state === 'refused') continue
    put(path, 'sending')
    say('sending')
    try {
      await sendFile<Upload>(`uploads?path=${encodeURIComponent(path)}`, file)
      put(path, 'sent')
    } catch (error) {
      if (error instanceof ApiError && error.status === 0) { say('failed', `${error.message} ${error.remedy}`); return }
      put(path, 'refused', error instanceof ApiError ? `${error.message} ${error.remedy}` : (error as Error).message)
    }
  }
  if (!lines.some((l) => l.state === 'sent')) { say('done'); return }
  await followReading(lines, () => send<IngestReport>('ingest', {}), tell)
}

/** A run that began before the page was loaded anew, or on another page: told like one begun here. False where none is under way. */
export async function resumeImport(tell: (state: ImportState) => void): Promise<boolean> {
  const report = await ask<IngestReport>('ingest/report')
  if (!report.running) return false
  await followReading([], async () => report, tell)
  return true
}

/** `begin` answers the report the run begins with. Ends when the run does. */
async function followReading(sent: readonly FileLine[], begin: () => Promise<IngestReport>, tell: (state: ImportState) => void): Promise<void> {
  let lines = sent
  let progress: IngestEvent | null = null
  const say = (stage: ImportState['stage'], failed: string | null = null) => tell({ lines, stage, progress, failed })
  const events = new EventSource('/api/ingest/events')
  events.addEventListener('message', (e: MessageEvent<string>) => {
    const event = JSON.parse(e.data) as IngestEvent
    // the end of an earlier run may still stand there
    if (event.stage !== 'done' && event.stage !== 'failed') { progress = event; say('reading') }
  })
  try {
    let report = await begin()
    say('reading')
    while (report.running) {
      await new Promise((done) => setTimeout(done, LOOK_EVERY))
      report = await ask<IngestReport>('ingest/report')
    }
    lines = sent.length > 0 ? withReport(sent, report.lines) : newsOf(report.lines)
    progress = null
    say(report.failed ? 'failed' : 'done', report.failed)
  } catch (error) {
    say('failed', error instanceof ApiError ? `${error.message} ${error.remedy}` : (error as Error).message)
  } finally { events.close() }
}

/** Files of a drop, folders with all that is in them. */
export async function droppedFiles(items: DataTransferItemList): Promise<Chosen[]> {
  const entries = [...items].flatMap((i) => i.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map(filesBelow))).flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<Chosen[]> {
  if (entry.isFile) return [{ path: entry.fullPath.replace(/^\//, ''), file: await new Promise<File>((done, refuse) => { (entry as FileSystemFileEntry).file(done, refuse) }) }]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  // a reader gives a hundred at a time, and nothing at the end
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, refuse) => { reader.readEntries(done, refuse) })
    if (some.length === 0) break
    found.push(...some)
  }
  return (await Promise.all(found.map(filesBelow))).flat()
}
