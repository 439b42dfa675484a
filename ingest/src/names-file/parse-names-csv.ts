/** Reads a `names.csv`: columns name, aliases, type, not_same; several values in a field are parted by | or ; . Never throws. */
import { parse } from 'csv-parse/sync'
import { ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import type { Problem } from '@polylogue/graph-schema'
import { formKey } from '../coreference/name-forms.ts'
import { problem } from '../readers/codes.ts'
import type { KnownName } from './known-names.ts'

export interface NamesTable {
  readonly entries: readonly KnownName[]
  readonly problems: readonly Problem[]
}

/** Largest file read, bytes; longest name, characters; most entries. */
const MAX_BYTES = 4 * 1024 * 1024
const MAX_NAME = 300
const MAX_ROWS = 20_000
const COLUMNS: Readonly<Record<string, 'name' | 'aliases' | 'type' | 'apart'>> = {
  name: 'name', aliases: 'aliases', alias: 'aliases', type: 'type', kind: 'type', not_same: 'apart', 'not same': 'apart', 'not-same': 'apart',
}

export function parseNamesCsv(bytes: Uint8Array, file: string): NamesTable {
  const broken = (message: string): NamesTable => ({ entries: [], problems: [problem('names-broken', file, message)] })
  if (bytes.length > MAX_BYTES) return broken('The file of names is larger than 4 MB.')
  let records: string[][]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    records = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 }) as string[][]
  } catch {
    return broken('The file of names is not valid CSV in UTF-8: a quotation mark may not be closed.')
  }
  const columns = (records[0] ?? []).map((head) => COLUMNS[head.trim().toLowerCase()])
  if (!columns.includes('name')) return broken('The file of names has no column “name”.')
  if (records.length > MAX_ROWS + 1) return broken(`The file of names has more than ${MAX_ROWS} rows.`)
  return entriesOf(records.slice(1), columns, file)
}

function entriesOf(records: readonly string[][], columns: readonly (string | undefined)[], file: string): NamesTable {
  const problems: Problem[] = []
  const taken = new Map<string, string>()
  const entries = records.flatMap((record, i): KnownName[] => {
    const say = (message: string) => { problems.push(problem('names-row', file, `Row ${i + 2}: ${message}`)) }
    const field = (column: string) => record[columns.indexOf(column)] ?? ''
    const name = clean(field('name'))
    if (name === '' || name.length > MAX_NAME || formKey(name) === '') { say('the name is empty or too long.'); return [] }
    const type = clean(field('type'))
    const kind = ENTITY_KIND_NAMES.find((k) => k.toLowerCase() === type.toLowerCase()) ?? null
    if (type !== '' && kind === null) say(`“${type.slice(0, 40)}” is no type; use one of ${ENTITY_KIND_NAMES.join(', ')}.`)
    const forms = [name, ...values(field('aliases'))].filter((form) => {
      const owner = taken.get(formKey(form))
      if (owner === undefined) { taken.set(formKey(form), name); return true }
      if (owner !== name) say(`“${form.slice(0, 60)}” is a name of “${owner.slice(0, 60)}” already; the first counts.`)
      return false
    })
    const apart = values(field('apart'))
    const itself = apart.filter((a) => forms.some((f) => formKey(f) === formKey(a)))
    if (itself.length > 0) say(`“${itself[0].slice(0, 60)}” is a name of this row and cannot be somebody else.`)
    return forms.length === 0 ? [] : [{ name: forms[0], kind, forms, apart: apart.filter((a) => !itself.includes(a)) }]
  })
  return { entries, problems }
}

function values(field: string): string[] {
  return field.split(/[|;]/u).map(clean).filter((v) => v !== '' && v.length <= MAX_NAME && formKey(v) !== '')
}

function clean(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim()
}

/** Comma, semicolon or tab: whichever the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0]
  return [',', ';', '\t'].map((d) => [d, line.split(d).length] as const).reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
