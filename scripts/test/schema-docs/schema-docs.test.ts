import { describe, expect, it } from 'vitest'
import { ENTITY_KINDS, RELATIONS } from '@polylogue/graph-schema'
import { join } from 'node:path'
import { readNouns } from '../../schema-docs/read-nouns.ts'
import { schemaPage } from '../../schema-docs.ts'
import { ROOT } from '../../tree.ts'

describe('the schema page', () => {
  const page = schemaPage()
  it('has a row for each kind and each relation', () => {
    const rows = page.split('\n')
    for (const { kind, description } of ENTITY_KINDS) expect(rows.some((row) => row.startsWith(`| ${kind} |`) && row.includes(description)), kind).toBe(true)
    for (const { type, label } of RELATIONS) expect(rows.some((row) => row.startsWith(`| ${type} | A ${label} B`)), type).toBe(true)
  })
  it('has no broken table rows', () => {
    for (const block of page.split('\n\n').filter((b) => b.startsWith('| '))) {
      const cells = block.trim().split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(cells).size, block).toBe(1)
    }
  })
})

it('nouns come with their fields and docstrings', () => {
  const nouns = readNouns(join(ROOT, 'graph-schema', 'src')).flatMap((f) => f.nouns)
  const passage = nouns.find((n) => n.name === 'Passage')!
  expect(passage.extends).toEqual(['Span'])
  expect(passage.fields.find((f) => f.name === 'level')!.about).toMatch(/headings/)
  expect(nouns.find((n) => n.name === 'Statement')!.fields.find((f) => f.name === 'evidence')!.type).toBe('[StatementEvidence, ...StatementEvidence[]]')
  expect(nouns.find((n) => n.name === 'TraceVerdict')!.alias).toContain("'spliced'")
})
