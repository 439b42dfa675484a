/**
 * Public benchmark sets in a folder of their own (`--benchmarks DIR`): one folder for each task with files of questions
 * (`<set>.*.jsonl`), and `score/<task>.py`. Our answers are scored by those scorers themselves, run with Python, so that
 * a figure here and a published one are the same measure; where there is no Python, only the answers are written.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@polylogue/graph-schema'
import { answerRecords, TASK_NAMES } from './answer-records.ts'
import type { Task, TaskName } from './answer-records.ts'
import { collectionOf, contextOf } from './collections.ts'
import { jsonLines, readJsonLines } from './jsonl.ts'

export interface BenchmarkSet {
  readonly task: TaskName
  readonly file: string
  readonly name: string
}

/** Further questions asked of the same answers. */
const VIEWS: Readonly<Partial<Record<TaskName, readonly (readonly string[])[]>>> = {
  coreference: [['--forms', 'name', '--loose'], []],
}

/** The sets in the folder, of one task or of all. `docs` and `sources` files are collections, not questions. Throws UsageError where there are none. */
export function findSets(folder: string, only?: TaskName): BenchmarkSet[] {
  const sets = TASK_NAMES.filter((task) => only === undefined || task === only).flatMap((task) => filesOf(join(folder, task))
    .filter((name) => /\.jsonl(?:\.gz)?$/.test(name) && !/^docs\.|\.sources\./.test(name))
    .map((name) => ({ task, file: join(folder, task, name), name: name.split('.')[0] })))
  if (sets.length === 0) throw new UsageError('usage/no-benchmarks', `there are no benchmark sets in ${folder}`, { remedy: `Give a folder with a folder for each task: ${TASK_NAMES.join(', ')}.` })
  return sets
}

/** Answers all sets and prints what the scorers say of them; 1 where a record could not be answered or a scorer failed. */
export function evaluateBenchmarks(folder: string, sets: readonly BenchmarkSet[], tasks: Readonly<Record<TaskName, Task>>, io: { out(text: string): void, err(text: string): void }): number {
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-evaluate-'))
  const python = findPython()
  if (python === null) io.err(`No Python 3 was found, so the sets are answered but not scored; the answers are in ${scratch}.\n`)
  let code = 0
  for (const set of sets) {
    const { records, broken } = readJsonLines(set.file)
    const collection = collectionOf(set.task, set.file)
    const started = performance.now()
    const { predictions, failures } = answerRecords(set.task, tasks[set.task], records, contextOf(collection))
    const answers = join(scratch, `${set.task}.${set.name}.jsonl`)
    writeFileSync(answers, jsonLines(predictions))
    io.out(`\n${set.task} · ${set.name}: ${predictions.length} records in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    for (const { id, message } of failures.slice(0, 3)) io.err(`  ${String(id)}: ${message}\n`)
    if (failures.length + broken.length > 0) { code = 1; io.err(`  ${failures.length} records failed, ${broken.length} lines were no records\n`) }
    if (python === null) continue
    for (const view of VIEWS[set.task] ?? [[]]) {
      const scored = spawnSync(python, [join(folder, 'score', `${set.task}.py`), set.file, answers, ...view, ...(collection === null ? [] : ['--docs', collection])], { encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } })
      if (view.length > 0) io.out(`  (${view.join(' ')})\n`)
      io.out(scored.stdout.replace(/^/gm, '  ').trimEnd() + '\n')
      if (scored.status !== 0) { code = 1; io.err(`  the scorer failed: ${scored.stderr.trim().split('\n').at(-1)}\n`) }
    }
  }
  return code
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

function findPython(): string | null {
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0) ?? null
}
