/** The guide's table of codes is the table in the code. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METADATA_FIELDS } from '../../src/metadata/side-car.ts'
import { parseMetadataCsv } from '../../src/metadata/metadata-csv.ts'
import { parseSideCarJson } from '../../src/metadata/side-car.ts'
import { RUN_CODES } from '../../src/cli/run-codes.ts'
import { PROBLEM_CODES } from '../../src/readers/codes.ts'
import { READERS } from '../../src/readers/registry.ts'

const guide = readFileSync(new URL('../../../docs/guide/reading.md', import.meta.url), 'utf8')
const block = (language: string) => new TextEncoder().encode(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)![1])

test('codes', () => {
  const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (.+) \| (.+) \|$/gm)].map((m) => m.slice(1))
  expect(rows).toEqual(Object.entries({ ...PROBLEM_CODES, ...RUN_CODES }).map(([code, row]) => [code, row.severity === 'error' ? 'refused' : 'read', row.meaning, row.remedy]))
})

test('formats', () => { for (const reader of READERS) expect(guide).toContain(`\`.${reader.extensions[0]}\``) })

test('the side-car shown is a good one', () => {
  const { values, problems } = parseSideCarJson(block('json'), 'harbour.meta.json')
  expect([Object.keys(values), problems]).toEqual([METADATA_FIELDS.filter((f) => f !== 'id'), []])
})

test('the table shown is a good one', () => {
  const { rows, problems } = parseMetadataCsv(block('csv'), 'metadata.csv')
  expect([[...rows.keys()], problems]).toEqual([['harbour.txt', 'letters/rope.txt'], []])
})
