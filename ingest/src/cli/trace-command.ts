/** `polylogue trace "words…"`: which documents of a workspace hold these words, and what was done to them. */
import { UsageError } from '@polylogue/graph-schema'
import type { AlignmentStep } from '@polylogue/graph-schema'
import { openWorkspace } from '@polylogue/store'
import { traceWords } from '../corpus/tracing/trace-words.ts'
import type { FoundWords } from '../corpus/tracing/trace-words.ts'
import { DEFAULT_WORKSPACE, command, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'

/** 0 where the words were found, 1 where they stand nowhere. Throws UsageError for less than three words. */
export async function traceCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('trace', streams)
    .description('Find which documents hold these words: as they stand, shortened, changed or misspelt.')
    .argument('<words...>', 'the words, best in quotation marks; three at least')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--limit <n>', 'places shown at most', positiveInteger, 20)
    .option('--json', 'one JSON object with all places, offsets in UTF-16 code units', false)
    .addHelpText('after', `
Examples:
  polylogue trace "whoever holds the list holds the quay"
  polylogue trace "keeps no secret rules … every member may read the books" --json

… and [brackets] stand for words left out. In the answer -words- are left out, +words+ put in, [a → b] changed from a to b.
Exit codes: 0 found · 1 in no document · 2 wrong usage`)
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const { workspace: dir, limit, json } = parsed.opts<{ workspace: string, limit: number, json: boolean }>()
  const words = parsed.args.join(' ')
  if ((words.match(/[\p{L}\p{N}]+/gu) ?? []).length < 3) throw new UsageError('usage/too-few-words', 'Fewer than three words stand in too many places.', { remedy: 'Give more of the words.' })
  const workspace = openWorkspace(dir, { lock: false })
  try {
    const found = traceWords(words, workspace.currentExtractions())
    const shown = found.slice(0, limit)
    streams.stdout.write(json ? `${JSON.stringify({ words, verdict: found[0]?.verdict ?? 'not-in-corpus', total: found.length, places: shown })}\n` : inWords(shown, found.length))
    return found.length > 0 ? 0 : 1
  } finally { workspace.close() }
}

function inWords(found: readonly FoundWords[], total: number): string {
  if (total === 0) return 'not in the corpus: no document here holds these words\n'
  const places = found.map((f) => {
    const { prefix, suffix } = f.place
    const quoted = f.quotedThere === null ? '' : f.quotedThere === '' ? ', in quotation marks there' : `, there quoted from ${f.quotedThere}`
    return `${f.path}${f.date ? ` (${f.date})` : ''}: ${f.verdict}, ${Math.round(f.similarity * 100)} % of the words${quoted}\n  … ${flat(prefix)}«${f.alignment.map(stepInWords).join(' ')}»${flat(suffix)} …\n`
  })
  return `${places.join('')}${total > found.length ? `and ${total - found.length} more (--limit)\n` : ''}`
}

function stepInWords({ kind, words, instead }: AlignmentStep): string {
  if (kind === 'changed') return `[${flat(instead ?? '')} → ${flat(words)}]`
  return kind === 'omitted' ? `-${flat(words)}-` : kind === 'added' ? `+${flat(words)}+` : flat(words)
}

function flat(words: string): string {
  return words.replace(/\s+/gu, ' ')
}
