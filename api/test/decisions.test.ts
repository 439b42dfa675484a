/** Decisions over HTTP on a workspace with ingested documents: on disk and in the graph when the answer comes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { ingestCommand } from '@polylogue/ingest/cli'
import { openStore, openWorkspace } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import { openApp } from './sample-graph.ts'
import type { DecisionAnswer, DecisionRequest, DecisionsAnswer, GraphAnswer, StatementsAnswer } from '../src/contract.ts'

let top: string
let workspace: string
let store: GraphStore
let app: FastifyInstance

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'polylogue-decisions-'))
  workspace = join(top, 'workspace')
  const letters = join(top, 'letters')
  mkdirSync(letters)
  writeFileSync(join(letters, 'one.txt'), 'The Quayside Choir\n\nWe condemn the Tin Drum Society. We praise the Copper Band.\n')
  writeFileSync(join(letters, 'two.txt'), 'The Quayside Choir\n\nWe reject the Tin Drum Club.\n')
  const silent = new PassThrough().resume()
  await ingestCommand(['--workspace', workspace, '--workers', '1', letters], { stdout: silent, stderr: silent })
  store = await openStore({ workspace })
  app = await openApp({ store, workspace })
})
afterAll(async () => { await app.close(); await store.close(); rmSync(top, { recursive: true }) })

const get = async <T>(url: string) => (await app.inject(url)).json() as T
const decide = async (request: Partial<DecisionRequest>) => {
  const payload: DecisionRequest = { id: null, actor: 'Mirel Oss', verb: 'accept', target: { kind: 'finding', id: 'x', place: null }, other: null, before: null, after: null, reason: null, seen: null, ...request }
  const answer = await app.inject({ method: 'POST', url: '/api/decisions', payload })
  return { status: answer.statusCode, body: answer.json() as DecisionAnswer & { error: { code: string } } }
}
const log = () => { const w = openWorkspace(workspace, { lock: false }); return w.decisions.all() }
const byName = async (name: string) => (await get<GraphAnswer>('/api/graph/top?limit=100')).entities.find((e) => e.name === name)!
async function passageAgainst(name: string) {
  const { statements } = await get<StatementsAnswer>(`/api/entities/${(await byName(name)).id}/statements`)
  const [evidence] = statements[0].evidence
  return { statement: statements[0], finding: { kind: 'finding' as const, id: evidence.finding, place: { document: evidence.document, start: evidence.start, end: evidence.end } } }
}

describe('a passage', () => {
  it('is rejected, is gone from the graph at once, and comes back when that is undone; the log keeps it all', async () => {
    const { finding } = await passageAgainst('Copper Band')
    const relations = async () => (await get<GraphAnswer>('/api/graph/top?limit=100')).relations.length
    const before = await relations()
    const { status, body } = await decide({ verb: 'reject', target: finding, reason: 'meant in jest' })
    expect([status, body.needsReview]).toEqual([200, false])
    expect(log().at(-1)).toEqual(body.decision)
    expect(body.decision.target.selector).toMatchObject({ exact: expect.stringContaining('Copper Band'), document: finding.place.document })
    expect(await relations()).toBe(before - 1)

    expect((await decide({ verb: 'undo', target: { kind: 'decision', id: body.decision.id, place: null } })).status).toBe(200)
    expect(await relations()).toBe(before)
    const { decisions, last } = await get<DecisionsAnswer>(`/api/decisions?target=${finding.id}`)
    expect(decisions.map((d) => d.verb)).toEqual(['reject'])
    expect(last).toBe(log().length)
  })

  it('is judged once where a request is repeated, and not by somebody who has not seen the newest judgement', async () => {
    const { finding } = await passageAgainst('Tin Drum Society')
    const request = { id: 'ab'.repeat(16), target: finding }
    const first = await decide(request)
    const length = log().length
    expect((await decide(request)).body.decision).toEqual(first.body.decision)
    expect(log()).toHaveLength(length)
    expect(await decide({ ...request, verb: 'reject' })).toMatchObject({ status: 409, body: { error: { code: 'workspace/decision-id-reused' } } })
    expect(await decide({ verb: 'reject', target: finding, seen: length - 1 })).toMatchObject({ status: 409, body: { error: { code: 'decision/stale' } } })
    expect(await decide({ verb: 'accept', target: finding, seen: length })).toMatchObject({ status: 200 })
  })
})

describe('an entity', () => {
  it('takes another name and kind, and two become one', async () => {
    const entity = (id: string) => ({ kind: 'entity' as const, id, place: null })
    const [society, club] = [await byName('Tin Drum Society'), await byName('Tin Drum Club')]
    await decide({ verb: 'rename', target: entity(society.id), after: 'Society of the Tin Drum' })
    expect((await byName('Society of the Tin Drum')).id).toBe(society.id)
    expect((await decide({ verb: 'same', target: entity(society.id), other: entity(club.id) })).status).toBe(200)
    const { entities } = await get<GraphAnswer>('/api/graph/top?limit=100')
    expect(entities.filter((e) => e.name.includes('Tin Drum'))).toHaveLength(1)
    const renamed = await byName('Society of the Tin Drum')
    expect((await decide({ verb: 'retype', target: entity(renamed.id), after: 'Person' })).status).toBe(200)
    expect((await byName('Society of the Tin Drum')).kind).toBe('Person')
  })
})

describe('what cannot be decided', () => {
  it.each<[string, Partial<DecisionRequest>, number]>([
    ['an entity that is not there', { verb: 'rename', after: 'X', target: { kind: 'entity', id: 'a'.repeat(26), place: null } }, 404],
    ['a finding without its place', { target: { kind: 'finding', id: 'a'.repeat(26), place: null } }, 400],
    ['a finding in a document that is not there', { target: { kind: 'finding', id: 'a'.repeat(26), place: { document: 'b'.repeat(26), start: 0, end: 4 } } }, 404],
    ['undoing what was not decided', { verb: 'undo', target: { kind: 'decision', id: 'c'.repeat(32), place: null } }, 404],
    ['a verb over HTTP that only the command line has', { verb: 'remove' as never }, 400],
  ])('%s', async (_, request, status) => {
    const before = log().length
    expect((await decide(request)).status).toBe(status)
    expect(log()).toHaveLength(before)
  })

  it('an empty name, an unknown kind, one entity the same as none', async () => {
    const target = { kind: 'entity' as const, id: (await byName('Copper Band')).id, place: null }
    for (const request of [{ verb: 'rename', after: ' ' }, { verb: 'retype', after: 'Ship' }, { verb: 'same' }] as const) {
      expect((await decide({ ...request, target })).status).toBe(400)
    }
  })

  it('while somebody else writes to the workspace: the answer says to try again', async () => {
    const held = openWorkspace(workspace)
    const { finding } = await passageAgainst('Copper Band')
    const { status, body } = await decide({ target: finding })
    held.close()
    expect([status, body.error.code]).toEqual([503, 'workspace/locked'])
  })
})
