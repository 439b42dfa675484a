/**
 * Tables of texts: CSV with a head, or JSON lines. Each row with a text is a document of its own, its other columns say of it what a
 * side-car would. Columns are known by their usual names, or named by the user.
 */
import { parse } from 'csv-parse/sync'
import { metadataOfRow } from '../metadata/table-columns.ts'
import { delimiterOf } from '../metadata/metadata-csv.ts'
import { problem } from './codes.ts'
import { decode } from './decode.ts'
import type { Archive, Member, RefusedMember, UnpackInput } from './reader.ts'

/** Longest cell that is read, in characters. */
const MAX_RECORD = 32 * 2 ** 20

export const csvTable: Archive = {
  format: 'csv', label: 'table (CSV)', extensions: ['csv', 'tsv'], sniff: () => false, unpack: unpackCsv,
}

export const jsonLines: Archive = {
  format: 'jsonl', label: 'table (JSON lines)', extensions: ['jsonl', 'ndjson'], sniff: () => false, unpack: unpackJsonLines,
}

function* unpackCsv(input: UnpackInput): Generator<Member | RefusedMember> {
  const decoded = decode(input.bytes, input.path)
  if ('refused' in decoded) { yield { name: null, refused: decoded.refused }; return }
  const rows: string[][] = []
  let cut = false
  try {
    for (const row of parse(decoded.text, { delimiter: delimiterOf(decoded.text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: MAX_RECORD }) as string[][]) rows.push(row)
  } catch {
    cut = true
    rows.push(...rowsBefore(decoded.text))
  }
  const head = (rows[0] ?? []).map((name) => name.trim())
  yield* members(input, rows.slice(1).map((row) => new Map(head.map((name, i) => [name, row[i] ?? ''] as const))), head, 2, decoded.problems)
  if (cut) yield { name: null, refused: problem('cut-short', input.path, 'A quotation mark in the table is never closed: the rows before it were read.') }
}

/** Rows up to the last line before the quotation mark that is never closed. */
function rowsBefore(text: string): string[][] {
  const rows: string[][] = []
  const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: MAX_RECORD, on_record: (row: string[]) => { rows.push(row); return null } }
  try { parse(text, options) } catch { /* what came before it is kept */ }
  return rows
}

function* unpackJsonLines(input: UnpackInput): Generator<Member | RefusedMember> {
  const decoded = decode(input.bytes, input.path)
  if ('refused' in decoded) { yield { name: null, refused: decoded.refused }; return }
  const rows: (ReadonlyMap<string, unknown> | null)[] = []
  for (const line of decoded.text.split('\n')) {
    if (line.trim() !== '') rows.push(rowOf(line))
  }
  const head = [...new Set(rows.flatMap((row) => [...row?.keys() ?? []]))]
  yield* members(input, rows, head, 1, decoded.problems)
}

/** The fields of an object, its own ones only; null where the line is none. */
function rowOf(line: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null
  } catch { return null }
}

function* members({ path, limits, columns }: UnpackInput, rows: readonly (ReadonlyMap<string, unknown> | null)[], head: readonly string[], first: number, problems: Member['problems']): Generator<Member | RefusedMember> {
  const table = metadataOfRow(head, columns)
  if (table === null) {
    const named = Object.values(columns).find((c) => !head.includes(c))
    yield { name: null, refused: problem('columns-unclear', path, named === undefined ? `None of the columns (${head.slice(0, 12).join(', ').slice(0, 200)}) is known to hold texts.` : `The table has no column “${named.slice(0, 60)}”.`) }
    return
  }
  for (const [i, row] of rows.entries()) {
    if (i >= limits.members) { yield { name: null, refused: problem('too-large', path, `The table has more than ${limits.members} rows.`) }; return }
    const place = `row-${i + first}`
    const read = row === null ? null : table(row, path)
    if (read === null) yield { name: place, refused: problem('broken', path, 'The line is no whole JSON object.') }
    else if (read.text === null) yield { name: place, refused: problem('blank', path, 'The row has no text.') }
    else yield { name: `${read.id ?? place}.txt`, bytes: new TextEncoder().encode(read.text), values: read.values, problems: [...problems, ...read.problems] }
  }
}
