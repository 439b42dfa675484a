/** A small graph of invented people on a real embedded store, for the tests of routes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  documentId, entityId, idOf, mentionId, NO_REMOVALS, passageId, quotationId, quoteAt, relation, sortById, statementId, traceId, validate,
} from '@polylogue/graph-schema'
import type { Document, Entity, EntityKind, Graph, LinkedQuotation, RelationType, Statement } from '@polylogue/graph-schema'
import { openStore, openWorkspace } from '@polylogue/store'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse as Response } from 'fastify'
import { buildApp, byToken } from '../src/index.ts'
import type { AppOptions } from '../src/index.ts'
import type { GraphStore } from '@polylogue/store'

const entity = (kind: EntityKind, name: string, aliases: string[] = []): Entity =>
  ({ id: entityId(kind, name), kind, name, aliases, mentions: 4, documents: 2, reviewed: false, details: {} })
export const guild = entity('Organization', 'Lantern Guild', ['the Guild'])
export const mill = entity('Organization', 'Mill Circle')
export const oda = entity('Person', 'Oda Fenwick')
export const toll = entity('Position', 'bridge toll')
export const tract = entity('Work', 'A Tract on Tolls')
/** May be the guild, and nothing tells. */
export const lonely: Entity = { ...entity('Role', 'keeper of the bridge'), maybeSame: [{ entity: guild.id, why: 'both are called “keeper”' }] }

function document(path: string, text: string, date: string | null): Document {
  const id = documentId('test', path)
  return {
    id, version: idOf('version', 1, path), textId: idOf('text', 1, path), collection: 'test', path, format: 'md', blob: 'a'.repeat(64), text, words: text.split(' ').length,
    title: { value: `About ${path}`, origin: 'text', place: null }, date: date === null ? null : { value: date, origin: 'side-car', place: null }, author: null,
    publisher: { value: 'Lantern Guild', origin: 'side-car', place: null }, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false,
    passages: [{ id: passageId(id, 0, text.length), document: id, ordinal: 0, kind: 'paragraph', level: 0, start: 0, end: text.length }],
    marks: [{ start: 0, end: 3, kind: 'emphasis', target: null }], problems: [],
  }
}
export const early = document('early.md', '😀 We oppose the bridge toll. The Mill Circle supports us. “No coin for crossing”, says Oda Fenwick.', '1911-02-03')
export const late = document('late.md', 'Oda Fenwick says that the Mill Circle attacks the Lantern Guild. She wrote A Tract on Tolls: no coin for crossing.', '1913')
export const bare = document('bare.md', 'The Lantern Guild praises the Mill Circle.', null)

const at = (d: Document, words: string) => quoteAt(d.id, d.text, d.text.indexOf(words), d.text.indexOf(words) + words.length)

function statement(type: RelationType, subject: Entity, object: Entity, d: Document, words: string, cue: string, confidence: number, saidBy?: Entity): Statement {
  const cueAt = at(d, cue)
  return {
    id: statementId(d.id, type, subject.id, object.id, saidBy ? [saidBy.id] : []), relation: type, polarity: relation(type).polarity, subject: subject.id, object: object.id,
    document: d.id, date: d.date?.value ?? null, assertedBy: (saidBy ?? guild).id, attribution: saidBy ? [{ entity: saidBy.id, evidence: at(d, `${saidBy.name} says`) }] : [],
    evidence: [{ ...at(d, words), finding: idOf('finding', 1, words), passage: d.passages[0].id, cue: { start: cueAt.start, end: cueAt.end }, quotation: null, rule: 'test', confidence }],
    explicitness: 'explicit', confidence, review: 'unreviewed',
  }
}
export const opposes = statement('CRITICIZES', guild, toll, early, 'We oppose the bridge toll', 'oppose', 0.9)
export const supports = statement('ENDORSES', mill, guild, early, 'The Mill Circle supports us', 'supports', 0.8)
export const attacks = statement('CRITICIZES', mill, guild, late, 'the Mill Circle attacks the Lantern Guild', 'attacks', 0.5, oda)
export const wrote = statement('AUTHORED', oda, tract, late, 'She wrote A Tract on Tolls', 'wrote', 0.7)
export const praises = statement('ENDORSES', guild, mill, bare, 'The Lantern Guild praises the Mill Circle', 'praises', 0.9)
export const quotes = statement('QUOTES', guild, oda, early, '“No coin for crossing”, says Oda Fenwick', 'says', 0.9)

const content = at(early, 'No coin for crossing')
export const quotation: LinkedQuotation = {
  id: quotationId(early.id, content.start, content.end, content.exact), document: early.id, passage: early.passages[0].id, form: 'direct', source: oda.id, sourceWords: 'Oda Fenwick',
  cue: at(early, 'says'), content, quotedBy: guild.id, work: tract.id, locator: 'p. 3', citation: null, stance: 'approving', stanceEvidence: null, confidence: 0.9, rule: 'test', extractor: 'test',
}
const taken = at(late, 'no coin for crossing')
const name = at(early, 'Oda Fenwick')

export const GRAPH: Graph = {
  documents: sortById([early, late, bare]),
  entities: sortById([guild, mill, oda, toll, tract, lonely]),
  links: [{ id: idOf('link', 1, 'cluster of Oda', oda.id), cluster: 'cluster of Oda', document: early.id, entity: oda.id, why: 'same full name' }],
  mentions: [{ id: mentionId(early.textId, name.start, name.end, 'Person'), document: early.id, kind: 'Person', form: 'name', words: 'Oda Fenwick', rule: 'test', entity: oda.id, start: name.start, end: name.end }],
  statements: sortById([opposes, supports, attacks, wrote, praises, quotes]),
  quotations: [quotation],
  traces: [{ id: traceId(quotation.id, late.id, taken.start, taken.end), kind: 'quotation', quotation: quotation.id, place: content, source: taken, verdict: 'verbatim', alignment: [{ kind: 'same', words: 'no coin for crossing', instead: null, marked: false, piece: 0 }], similarity: 1, pieces: [], copies: [], continues: null, speaker: 'unknown', work: 'unknown', direction: 'open', reasons: [{ code: 'only-place', words: 'No other document here has these words.' }] }],
  citations: [],
}
const broken = validate(GRAPH)
if (broken.length > 0) throw new Error(`the sample graph is not valid: ${broken.map((v) => v.message).join('; ')}`)

/** What the apps of `openApp` let in. */
export const TOKEN = 'token-of-the-tests-000000000000000000'
export const SIGNED_IN = { authorization: `Bearer ${TOKEN}` }

/** The app as whoever has the token sees it: every `inject` is signed in unless it says otherwise in `authorization`. */
export async function openApp(options: AppOptions): Promise<FastifyInstance> {
  const app = await buildApp({ access: byToken(TOKEN), ...options })
  const inject = app.inject.bind(app) as (options: InjectOptions) => Promise<Response>
  const signedIn = (asked: InjectOptions | string) => { const o = typeof asked === 'string' ? { url: asked } : asked; return inject({ ...o, headers: { ...SIGNED_IN, ...o.headers } }) }
  return Object.assign(app, { inject: signedIn as FastifyInstance['inject'] })
}

export interface Fixture { readonly workspace: string, readonly store: GraphStore, close(): Promise<void> }

/** A workspace folder whose embedded store holds the graph. */
export async function fixture(): Promise<Fixture> {
  const workspace = mkdtempSync(join(tmpdir(), 'polylogue-api-'))
  openWorkspace(workspace, { create: true }).close()
  const store = await openStore({ workspace })
  await store.apply({ put: GRAPH, remove: NO_REMOVALS })
  return { workspace, store, close: async () => { await store.close(); rmSync(workspace, { recursive: true, force: true }) } }
}
