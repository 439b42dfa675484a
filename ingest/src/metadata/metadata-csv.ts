/** A folder's `metadata.csv`: columns path, title, date, author, publisher, address (and id); one row for each text. */
import { parse } from 'csv-parse/sync'
import type { Problem } from '@polylogue/graph-schema'
import { problem } from '../readers/codes.ts'
import { MAX_SIDE_CAR, sideCarOf } from './side-car.ts'
import type { SideCar } from './side-car.ts'

/** Rows by path, relative to the folder given. */
export interface MetadataTable {
  readonly rows: ReadonlyMap<string, SideCar>
  readonly problems: readonly Problem[]
}

/** Reads a table; `file` is its own path, relative to the folder given, and rows count from its folder. Never throws. */
export function parseMetadataCsv(bytes: Uint8Array, file: string): MetadataTable {
  const broken = (message: string): MetadataTable => ({ rows: new Map(), problems: [problem('side-car-broken', file, message)] })
  if (bytes.length > MAX_SIDE_CAR) return broken('The table is larger than 16 MB.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return broken('The table is not in UTF-8.')
  }
  let records: string[][]
  try {
    records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 }) as string[][]
  } catch {
    return broken('The table is not valid CSV: a quotation mark may not be closed.')
  }
  const header = (records[0] ?? []).map((name) => name.trim().toLowerCase())
  const pathColumn = header.indexOf('path')
  if (pathColumn < 0) return broken('The table has no column “path”.')
  return tableOf(records.slice(1), header, pathColumn, file)
}

function tableOf(records: readonly string[][], header: readonly string[], pathColumn: number, file: string): MetadataTable {
  const rows = new Map<string, SideCar>()
  const problems: Problem[] = []
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : ''
  records.forEach((record, i) => {
    const path = insidePath(record[pathColumn] ?? '')
    if (path === null) problems.push(problem('side-car-field', file, `Row ${i + 2}: the path is empty or leads out of the folder.`))
    else if (rows.has(folder + path)) problems.push(problem('side-car-field', file, `Row ${i + 2}: “${path.slice(0, 60)}” has a row already; the first counts.`))
    else rows.set(folder + path, sideCarOf(header.map((name, column) => [name, record[column] ?? ''] as const).filter(([name]) => name !== 'path'), file))
  })
  return { rows, problems }
}

/** Comma, semicolon or tab: whichever the first line has most of. */
export function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0]
  return [',', ';', '\t'].map((d) => [d, line.split(d).length] as const).reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** A relative path with `/` that stays inside its folder; null for any other. */
function insidePath(value: string): string | null {
  const parts = value.trim().replaceAll('\\', '/').split('/').filter((part) => part !== '.' && part !== '')
  // eslint-disable-next-line no-control-regex -- control characters have no place in a path of a table
  const bad = parts.length === 0 || parts.includes('..') || /^([/\\]|[A-Za-z]:|[a-z][a-z+.-]*:\/\/)/i.test(value.trim()) || /[\u0000-\u001f]/.test(value.trim())
  return bad ? null : parts.join('/')
}
