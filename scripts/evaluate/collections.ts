/**
 * The documents that quotations may come from stand beside the questions, once for a whole set: `docs.jsonl.gz`, or
 * `<set>.sources.jsonl.gz`. Every record of the set is asked with them as its `docs`.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readJsonLines } from './jsonl.ts'
import type { TaskName } from './answer-records.ts'

/** Path of the collection for a file of questions, or null where the task needs none or none is there. */
export function collectionOf(task: TaskName, file: string): string | null {
  if (task !== 'text_reuse') return null
  const set = basename(file).split('.')[0]
  const names = [`${set}.sources.jsonl.gz`, `${set}.sources.jsonl`, 'docs.jsonl.gz', 'docs.jsonl']
  return names.map((name) => join(dirname(file), name)).find((path) => existsSync(path)) ?? null
}

/** What every record of the set is asked with. */
export function contextOf(collection: string | null): Readonly<Record<string, unknown>> {
  return collection === null ? {} : { docs: readJsonLines(collection).records }
}
