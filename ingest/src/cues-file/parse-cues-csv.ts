/**
 * Reads a `cues.csv`: a person's own words of stance. Columns cue, part, stance, leads_to, targets, weight, meaning, source; several values in
 * `leads_to` are parted by | or ; . Never throws.
 */
import { parse } from 'csv-parse/sync'
import type { Problem } from '@polylogue/graph-schema'
import { problem } from '../readers/codes.ts'
import type { CuePart, Sign, StanceCue } from '../lexicons/stance-cues.ts'

/** A cue of a person's own; `sign` 0 takes a word of ours out of use. */
export interface OwnCue extends Omit<StanceCue, 'sign'> { readonly sign: Sign | 0 }

export interface CuesTable {
  readonly cues: readonly OwnCue[]
  readonly problems: readonly Problem[]
}

/** Largest file read, bytes; most rows; longest cue, characters. */
const MAX_BYTES = 1024 * 1024
const MAX_ROWS = 5_000
const MAX_CUE = 60
const COLUMNS: ReadonlySet<string> = new Set(['cue', 'part', 'stance', 'leads_to', 'targets', 'weight', 'meaning', 'source'])
const STANCES: Readonly<Record<string, { readonly sign: Sign | 0, readonly ties: StanceCue['ties'] }>> = {
  for: { sign: 1, ties: 'stance' }, against: { sign: -1, ties: 'stance' }, ally: { sign: 1, ties: 'alliance' }, none: { sign: 0, ties: 'stance' },
}
/** Letters, with irregular past and participle after colons, in up to four words. */
const CUE = /^\p{L}[\p{L}'’-]*(?::\p{L}[\p{L}'’-]*){0,2}(?: \p{L}[\p{L}'’-]*){0,3}$/u
const MARKER = /^\p{L}[\p{L}'’ -]{0,30}$/u
const PARTS: ReadonlyMap<string, CuePart> = new Map([['', 'verb'], ['verb', 'verb'], ['noun', 'noun']])
const DEFAULT_WEIGHT = 0.75

/** Never throws; what cannot be used is told in `problems`. `file`: the path it is known by. */
export function parseCuesCsv(bytes: Uint8Array, file: string): CuesTable {
  const broken = (message: string): CuesTable => ({ cues: [], problems: [problem('cues-broken', file, message)] })
  if (bytes.length > MAX_BYTES) return broken('The file of cues is larger than 1 MB.')
  let records: string[][]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const line = text.slice(0, 10_000).split('\n', 1)[0]
    const delimiter = [',', ';', '\t'].reduce((a, b) => (line.split(b).length > line.split(a).length ? b : a))
    records = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 10_000 }) as string[][]
  } catch {
    return broken('The file of cues is not valid CSV in UTF-8: a quotation mark may not be closed.')
  }
  const columns = (records[0] ?? []).map((head) => head.trim().toLowerCase().replace(/[\s-]+/gu, '_'))
  if (!columns.includes('cue') || !columns.includes('stance')) return broken('The file of cues has no columns “cue” and “stance”.')
  if (records.length > MAX_ROWS + 1) return broken(`The file of cues has more than ${MAX_ROWS} rows.`)
  const problems: Problem[] = columns.filter((c) => c !== '' && !COLUMNS.has(c)).map((c) => problem('cues-row', file, `There is no column “${c.slice(0, 40)}”; it was left out.`))
  const seen = new Set<string>()
  const cues = records.slice(1).flatMap((record, i): OwnCue[] => {
    const read = readRow((column) => clean(record[columns.indexOf(column)] ?? ''))
    if (typeof read === 'string') { problems.push(problem('cues-row', file, `Row ${i + 2}: ${read}`)); return [] }
    const key = JSON.stringify([read.words, read.part, read.markers])
    if (seen.has(key)) { problems.push(problem('cues-row', file, `Row ${i + 2}: “${read.words}” stands in an earlier row; the first counts.`)); return [] }
    seen.add(key)
    return [read]
  })
  return { cues, problems }
}

/** A cue, or what is wrong with the row. */
function readRow(field: (column: string) => string): OwnCue | string {
  const words = field('cue').toLowerCase().replace(/’/gu, "'")
  if (words.length > MAX_CUE || !CUE.test(words)) return 'the cue must be one to four words, a verb in its base form.'
  const stance = Object.hasOwn(STANCES, field('stance').toLowerCase()) ? STANCES[field('stance').toLowerCase()] : undefined
  if (stance === undefined) return `“${field('stance').slice(0, 40)}” is no stance; use for, against, ally or none.`
  const part: CuePart | null = PARTS.get(field('part').toLowerCase()) ?? null
  if (part === null) return `“${field('part').slice(0, 40)}” is no part of speech; use verb or noun.`
  const markers = field('leads_to').toLowerCase().split(/[|;]/u).map((m) => m.trim()).map((m) => (m === '-' ? '' : m))
  if (markers.some((m) => m !== '' && !MARKER.test(m))) return 'leads_to holds the words between cue and target, such as “on | against”.'
  const targets = (field('targets').toLowerCase() || 'any') as StanceCue['targets']
  if (!['any', 'named', 'position'].includes(targets)) return `“${targets.slice(0, 40)}” is no kind of target; use any, named or position.`
  const weight = field('weight') === '' ? DEFAULT_WEIGHT : Number(field('weight').replace(',', '.'))
  if (!(weight >= 0.1 && weight <= 1)) return 'the weight must lie between 0.1 and 1.'
  return { words, part, ...stance, markers: part === 'noun' && markers.every((m) => m === '') ? ['of'] : markers, weight, targets, meaning: field('meaning') || 'of a person’s own file', source: field('source') || 'cues.csv' }
}

function clean(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim()
}
