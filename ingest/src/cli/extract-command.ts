/** `polylogue extract <paths…>`: one JSON line for each document, the public interchange format. Keeps nothing. */
import { command, defaultWorkers, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'
import { extractPaths } from './extract-paths.ts'
import { terminalProgress } from './progress.ts'
import { oneLine } from './report.ts'

/** 0 when all files were read, 1 when one was refused. */
export async function extractCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('extract', streams)
    .description('Print what is found in each document as one JSON line: entities, relations, quotations, citations. Offsets count code points.')
    .argument('<paths...>', 'files and folders, read as one corpus')
    .option('--workers <n>', 'processes at once', positiveInteger, defaultWorkers())
    .option('--names <file>', 'your own file of names, aliases, types and “not the same” (default: names.csv beside the documents)')
    .addHelpText('after', `
Examples:
  polylogue extract letters/ > records.jsonl
  polylogue extract resolution.txt | jq '.relations[] | [.source, .type, .target]'

Exit codes: 0 all files read · 1 a file was refused (said on stderr) · 2 wrong usage`)
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  let refused = 0
  const { workers, names } = parsed.opts<{ workers: number, names?: string }>()
  const records = await extractPaths(parsed.args, {
    workers, names,
    onNames: (problem) => { streams.stderr.write(`${oneLine(problem.file ?? '')} [${problem.code}] ${oneLine(`${problem.message} ${problem.remedy}`)}\n`) },
    onProgress: terminalProgress(streams.stderr),
    onRefused: (path, problem) => {
      refused++
      streams.stderr.write(`refused ${oneLine(path)} [${problem.code}] ${oneLine(`${problem.message} ${problem.remedy}`)}\n`)
    },
  })
  for (const record of records) streams.stdout.write(`${JSON.stringify(record)}\n`)
  return refused > 0 ? 1 : 0
}
