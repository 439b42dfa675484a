import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sortById, statementId, validate } from '@polylogue/graph-schema'
import type { Graph, Statement, Tenure } from '@polylogue/graph-schema'
import { exportGraph } from '../src/index.ts'
import { DOCUMENTS, GRAPH, PEOPLE, statements } from './sample-graph.ts'

const { ada, pilot } = PEOPLE
const [base] = statements

function withOffice(tenure: Tenure): Graph {
  const held: Statement = {
    ...base, id: statementId(DOCUMENTS.letter.id, 'HOLDS_ROLE', ada.id, pilot.id, []), relation: 'HOLDS_ROLE', polarity: 0, subject: ada.id, object: pilot.id, review: 'unreviewed',
    evidence: [{ ...base.evidence[0], cue: null, tenure }],
  }
  return { ...GRAPH, statements: sortById([...GRAPH.statements, held]) }
}

const graph = withOffice({ from: '1921', to: '1924-05' })
const text = (format: string): string => new TextDecoder().decode(exportGraph(format, graph))

test('an office with its time keeps it in every form of graph', () => {
  expect(validate(graph)).toEqual([])
  expect(text('gexf')).toMatch(/<attvalue for="heldFrom" value="1921"\s*\/>[\s\S]*<attvalue for="heldTo" value="1924-05"\s*\/>/u)
  expect(text('graphml')).toMatch(/edge_heldFrom[^>]*>1921<[\s\S]*edge_heldTo[^>]*>1924-05</u)
  expect(text('cypher')).toMatch(/heldFrom: ['"]1921['"]/u)
  const json = JSON.parse(text('json')) as { relations: { relation: string, tenure?: Tenure }[], statements: Statement[] }
  expect(json.relations.filter((r) => r.tenure).map((r) => [r.relation, r.tenure])).toEqual([['HOLDS_ROLE', { from: '1921', to: '1924-05' }]])
  expect(json.statements.flatMap((s) => s.evidence[0].tenure ?? [])).toEqual([{ from: '1921', to: '1924-05' }])
  expect(text('jsonld')).toMatch(/"schema:startDate": "1921",\s*"schema:endDate": "1924-05"/u)
  const files = unzipSync(exportGraph('csv', graph) as Uint8Array)
  for (const name of ['edges.csv', 'evidence.csv']) expect(new TextDecoder().decode(files[name])).toMatch(/,1921,1924-05[,\r]/u)
})

test('a time that cannot be is refused, and one that belongs to no office', () => {
  expect(validate(withOffice({ from: '1925', to: '1921' })).map((v) => v.code)).toEqual(['bad-tenure'])
  const stance = { ...GRAPH, statements: GRAPH.statements.map((s) => (s.relation === 'AUTHORED' ? { ...s, evidence: [{ ...s.evidence[0], tenure: { from: '1921', to: null } }] as const } : s)) }
  expect(validate(stance).map((v) => v.code)).toEqual(['bad-tenure'])
})
