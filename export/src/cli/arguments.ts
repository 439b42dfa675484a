/** The arguments of `polylogue export`, read and checked against the tables. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ENTITY_KIND_NAMES, RELATION_TYPES, UsageError } from '@polylogue/graph-schema'
import type { EntityKind, Polarity, RelationType, StatementFilter } from '@polylogue/graph-schema'
import { EXPORT_FORMATS } from '../registry.ts'

export interface CommandIo {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

export interface ExportArguments {
  readonly format: string
  readonly out: string
  readonly workspace: string
  readonly store?: string
  readonly entities: readonly string[]
  readonly between: boolean
  /** Paths or ids. */
  readonly documents: readonly string[]
  readonly filter: Omit<StatementFilter, 'documents'>
}

const SIGNS: Readonly<Record<string, Polarity>> = { for: 1, against: -1, none: 0 }

const EXAMPLES = `
Formats:
${EXPORT_FORMATS.map((f) => `  ${f.name.padEnd(9)} ${f.description}`).join('\n')}

Examples:
  polylogue export --out graph.gexf                                     the whole graph, for Gephi
  polylogue export --out tables.zip --format csv --from 1930 --to 1939  statements of the thirties
  polylogue export --out quarrel.svg --relation CRITICIZES --entity "Harbour League"
  polylogue export --out - --format jsonl | head                        to another program

Offsets count Unicode code points of the stored text.
Exit codes: 0 written · 1 the store could not be read · 2 wrong usage`

/** The arguments, or null where help was asked for. Throws UsageError `usage/bad-option`. */
export function readArguments(argv: readonly string[], io: CommandIo): ExportArguments | null {
  const program = new Command('polylogue export')
    .description('Writes the graph, or a part of it, to a file.')
    .requiredOption('--out <file>', 'file to write; - for standard output')
    .option('--format <name>', `${EXPORT_FORMATS.map((f) => f.name).join(', ')}; default: by the ending of the file`)
    .option('--workspace <dir>', 'the workspace folder', '.polylogue')
    .option('--store <url>', 'the store, such as neo4j://localhost:7687; default: the one inside the workspace')
    .option('--entity <name>', 'only this entity (name, other name or id) and its neighbours; may be repeated', collect, [])
    .option('--between', 'only what lies between the entities given, without other neighbours', false)
    .option('--relation <type>', `only this relation; may be repeated: ${RELATION_TYPES.join(', ')}`, each('relation', RELATION_TYPES), [])
    .option('--sign <sign>', 'only this sign; may be repeated: for, against, none', each('sign', Object.keys(SIGNS)), [])
    .addOption(new Option('--attribution <voice>', 'only what documents say themselves, or only what they report').choices(['first-hand', 'reported']))
    .option('--min-confidence <number>', 'from 0 to 1', share)
    .option('--from <date>', 'documents from this date on: 1931, 1931-05 or 1931-05-04', date)
    .option('--to <date>', 'documents up to the end of this date', date)
    .option('--no-undated', 'leave undated documents out where a date is asked for')
    .option('--document <path>', 'only this document (path or id); may be repeated', collect, [])
    .option('--kind <kind>', `only entities of this kind; may be repeated: ${ENTITY_KIND_NAMES.join(', ')}`, each('kind', ENTITY_KIND_NAMES), [])
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureHelp({ helpWidth: 100 })
    .configureOutput({ writeOut: (s) => io.stdout.write(s), writeErr: () => {} })
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return null
    throw new UsageError('usage/bad-option', error.message.replace(/^error: /, ''), { remedy: 'See polylogue export --help' })
  }
  const o = program.opts<{
    out: string, format?: string, workspace: string, store?: string, entity: string[], between: boolean, relation: RelationType[], sign: string[],
    attribution?: 'first-hand' | 'reported', minConfidence?: number, from?: string, to?: string, undated: boolean, document: string[], kind: EntityKind[],
  }>()
  if (o.between && o.entity.length < 2) throw new UsageError('usage/bad-option', '--between needs two entities or more.', { remedy: 'Give each with --entity.' })
  return {
    out: o.out, format: o.format ?? formatByEnding(o.out), workspace: o.workspace, store: o.store, entities: o.entity, between: o.between, documents: o.document,
    filter: {
      relations: o.relation, polarities: o.sign.map((s) => SIGNS[s]), kinds: o.kind, attribution: o.attribution, minConfidence: o.minConfidence,
      from: o.from, to: o.to, undated: o.undated,
    },
  }
}

function formatByEnding(out: string): string {
  // The longest ending counts: `.csl.json` is no `.json`.
  const format = EXPORT_FORMATS.filter((f) => out.toLowerCase().endsWith(`.${f.extension}`)).sort((a, b) => b.extension.length - a.extension.length)[0]
  if (!format) throw new UsageError('usage/bad-option', `The ending of ${out} is none of a format.`, { remedy: `Give --format: ${EXPORT_FORMATS.map((f) => f.name).join(', ')}` })
  return format.name
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function each<V extends string>(what: string, table: readonly V[]): (value: string, before: readonly V[]) => readonly V[] {
  return (value, before) => {
    const known = table.find((v) => v.toLowerCase() === value.toLowerCase())
    if (known === undefined) throw new InvalidArgumentError(`That is not a ${what}; there are ${table.join(', ')}.`)
    return [...before, known]
  }
}

function share(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.')
  return number
}

function date(value: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) throw new InvalidArgumentError('Write it as 1931, 1931-05 or 1931-05-04.')
  return value
}
