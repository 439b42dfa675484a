/** The log of runs. */
import { openAppendLog } from './append-log.ts'
import type { RunRecord, Runs } from './workspace.ts'

export function openRuns(dir: string, writable: boolean): Runs {
  const log = openAppendLog<RunRecord>(dir, 'runs', writable)
  return { append: (record) => log.append([record]), all: () => log.all() }
}
