/** `polylogue formats`: what is read, from the table of readers, and every code a file may be reported with. */
import { PROBLEM_CODES } from '../readers/codes.ts'
import { FORMATS } from '../readers/registry.ts'
import { command, parseArguments } from './commands.ts'
import type { Streams } from './commands.ts'
import { RUN_CODES } from './run-codes.ts'

/** Always 0. */
export async function formatsCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('formats', streams)
    .description('List the formats that are read. A file is recognised by its content first, then by its name.')
    .option('--codes', 'list the codes a file may be reported with, and what to do')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  for (const { format, label, extensions } of FORMATS) streams.stdout.write(`${format.padEnd(12)} ${label.padEnd(24)} ${extensions.map((e) => `.${e}`).join(' ')}\n`)
  if (parsed.opts<{ codes?: boolean }>().codes) {
    streams.stdout.write('\n')
    for (const [code, row] of Object.entries({ ...PROBLEM_CODES, ...RUN_CODES })) streams.stdout.write(`${code.padEnd(26)} ${row.severity.padEnd(8)} ${row.meaning} ${row.remedy}\n`)
  }
  return 0
}
