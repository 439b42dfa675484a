/**
 * `npm run evaluate`: how well the extraction does. Scores the samples; with --gold another annotated folder; with
 * --benchmarks public sets; with --task answers one file of questions in that task's format. Run it after any change to
 * readers, extractors or word lists, before and after, and say both figures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PolylogueError, UsageError } from '@polylogue/graph-schema'
import { answerRecords, TASK_NAMES } from './evaluate/answer-records.ts'
import type { Task, TaskName } from './evaluate/answer-records.ts'
import { evaluateBenchmarks, findSets } from './evaluate/benchmarks.ts'
import { collectionOf, contextOf } from './evaluate/collections.ts'
import { findTexts, plainTextOf, scoreAll } from './evaluate/evaluate-gold.ts'
import type { StoredText } from './evaluate/evaluate-gold.ts'
import { loadGold } from './evaluate/gold.ts'
import type { Prediction } from './evaluate/gold.ts'
import { jsonLines, readJsonLines } from './evaluate/jsonl.ts'
import { scoreData, scoreTable } from './evaluate/score-table.ts'
import { sum } from './evaluate/tally.ts'
import { ROOT } from './tree.ts'

const HELP = `npm run evaluate                                          scores on the samples
npm run evaluate -- --gold DIR --texts DIR                 on another annotated folder
npm run evaluate -- --benchmarks DIR [--task NAME]         on public benchmark sets, scored by their own scorers
npm run evaluate -- --verdicts [--texts-from FILE.jsonl.gz]… [--seed N] [--cases N]
                                                           verdicts of traces, on quotations made from the samples and from texts ({ id, text })
npm run evaluate -- --task NAME --in FILE.jsonl --out PREDICTIONS.jsonl [--docs FILE]
                                                           answers to one file of questions, one for each record
tasks: ${TASK_NAMES.join(', ')}
options for gold: --by-doc  --misses  --json  --out FILE (write the document records)  --predictions FILE (score these instead)
Exit codes: 0 done · 1 something could not be answered · 2 wrong usage
`

/** Prints scores or writes predictions; the answer is the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await evaluate(argv)
  } catch (error) {
    if (!(error instanceof PolylogueError)) throw error
    process.stderr.write(`evaluate: ${error.message} [${error.code}]\n${error.remedy}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function evaluate(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv)
  if (options.help) { process.stdout.write(HELP); return 0 }
  if (options.verdicts) {
    const { evaluateVerdicts } = await import('./evaluate/verdicts.ts')
    process.stdout.write(await evaluateVerdicts({ files: options['texts-from'] ?? [], seed: Number(options.seed ?? 1), cases: Number(options.cases ?? 400), misses: options.misses ?? false }))
    return 0
  }
  const task = options.task === undefined ? undefined : taskName(options.task)
  if (options.in !== undefined) {
    if (task === undefined || options.out === undefined) throw new UsageError('usage/bad-option', '--in needs --task and --out', { remedy: HELP })
    return answerFile(task, options.in, options.out, options.docs)
  }
  if (options.benchmarks === undefined && task !== undefined) throw new UsageError('usage/bad-option', '--task needs --in and --out, or --benchmarks', { remedy: HELP })
  if (options.benchmarks === undefined || options.gold !== undefined) await evaluateGold(options)
  if (options.benchmarks !== undefined) {
    const io = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(text) }
    const folder = resolve(options.benchmarks)
    return evaluateBenchmarks(folder, findSets(folder, task), await loadTasks(), io)
  }
  return 0
}

async function evaluateGold(options: Options): Promise<void> {
  const gold = resolve(options.gold ?? join(ROOT, 'samples', 'gold'))
  const golds = loadGold(gold)
  const texts = options.texts === undefined ? findTexts(gold, golds) : resolve(options.texts)
  const records = options.predictions === undefined ? await extract(texts) : readJsonLines(options.predictions).records
  if (options.out !== undefined) write(options.out, jsonLines(records))
  const scores = scoreAll(golds, records as unknown as readonly Prediction[], texts, await storedTexts([...golds.values()].map((g) => g.doc)))
  const total = sum(scores.values())
  if (options.json) {
    const byDoc = Object.fromEntries([...scores].map(([stem, s]) => [stem, scoreData(s)]))
    process.stdout.write(`${JSON.stringify(options['by-doc'] ? { all: scoreData(total), ...byDoc } : scoreData(total), null, 2)}\n`)
    return
  }
  for (const [stem, s] of scores) {
    if (options['by-doc']) process.stdout.write(`${stem}\n${scoreTable(s)}\n\n`)
    if (options.misses) process.stdout.write(`${stem}\n${s.misses.map((m) => `  ${m}\n`).join('')}\n`)
  }
  process.stdout.write(`${golds.size} documents\n${scoreTable(total)}\n`)
}

async function answerFile(name: TaskName, from: string, to: string, docs: string | undefined): Promise<number> {
  const { records, broken } = readJsonLines(from)
  const { [name]: task } = await loadTasks()
  const { predictions, failures } = answerRecords(name, task, records, contextOf(docs ?? collectionOf(name, from)))
  write(to, jsonLines(predictions))
  for (const { id, message } of failures) process.stderr.write(`${String(id)}: ${message}; answered with nothing\n`)
  for (const line of broken) process.stderr.write(`line ${line} of ${from} is no record\n`)
  process.stderr.write(`${predictions.length} records answered\n`)
  return failures.length + broken.length === 0 ? 0 : 1
}

/** Loaded when needed, so that scoring a file of predictions needs no extraction. */
async function loadTasks(): Promise<Readonly<Record<TaskName, Task>>> {
  return (await import('@polylogue/ingest')).tasks as unknown as Readonly<Record<TaskName, Task>>
}

async function extract(folder: string): Promise<readonly Record<string, unknown>[]> {
  const { extractPaths } = await import('@polylogue/ingest/cli')
  return await extractPaths([folder]) as unknown as readonly Record<string, unknown>[]
}

/** Reads plain texts as they are, other formats with the reader that reads them for the product. */
async function storedTexts(docs: readonly string[]): Promise<StoredText> {
  if (docs.every((doc) => doc.endsWith('.txt'))) return plainTextOf
  const { readDocumentNow } = await import('@polylogue/ingest')
  return (path) => {
    if (path.endsWith('.txt') || !existsSync(path)) return plainTextOf(path)
    const document = readDocumentNow({ bytes: new Uint8Array(readFileSync(path)), path: basename(path), collection: 'default', sideCar: null })
    return 'refused' in document ? null : document.text
  }
}

function taskName(name: string): TaskName {
  const known = TASK_NAMES.find((n) => n === name)
  if (known === undefined) throw new UsageError('usage/bad-option', `there is no task “${name}”`, { remedy: HELP })
  return known
}

function write(path: string, text: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  writeFileSync(path, text)
}

type Options = ReturnType<typeof readArguments>

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...argv], allowPositionals: false,
      options: { gold: text, texts: text, benchmarks: text, task: text, in: text, out: text, docs: text, predictions: text, verdicts: flag, 'texts-from': { ...text, multiple: true }, seed: text, cases: text, 'by-doc': flag, misses: flag, json: flag, help: { ...flag, short: 'h' } },
    }).values
  } catch (cause) {
    throw new UsageError('usage/bad-option', (cause as Error).message, { cause, remedy: HELP })
  }
}
