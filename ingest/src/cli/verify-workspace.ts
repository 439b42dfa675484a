/** Re-checks a workspace and its store from the ground up. Each failed check is one finding in words; none stops the others. */
import { InvariantError, blobId, mentionId, quotationId, citationId, passageId, validate } from '@polylogue/graph-schema'
import type { Evidence, Extraction, Graph } from '@polylogue/graph-schema'
import { exportHash } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import { formerPlaces } from './moved.ts'
import { namesOf } from './name-files.ts'
import { buildView } from '../corpus/build-view.ts'

export interface Flaw {
  /** What was checked: `blob`, `extraction`, `evidence`, `id`, `dangling`, `view`. */
  readonly check: string
  readonly message: string
}

export interface Verification {
  readonly checked: { readonly blobs: number, readonly documents: number, readonly evidence: number, readonly decisions: number, readonly statements: number }
  readonly flaws: readonly Flaw[]
}

/** The decision log's chain is checked when the workspace is opened: a broken one does not get here. */
export async function verifyWorkspace(workspace: Workspace, store: GraphStore): Promise<Verification> {
  const flaws: Flaw[] = []
  const say = (check: string, message: string) => { flaws.push({ check, message }) }
  let evidence = 0

  const blobs = workspace.blobs.list()
  for (const id of blobs) {
    try {
      const bytes = workspace.blobs.get(id)
      if (bytes === null || blobId(bytes) !== id) say('blob', `${id} does not hold the bytes it is named by`)
    } catch (error) { say('blob', (error as Error).message) }
  }
  const extractions = [...workspace.currentExtractions((s) => say('extraction', `${s.path}: what was read of it is missing or damaged; ingest it again`))]
  const kept = new Set(blobs)
  for (const e of extractions) {
    if (!kept.has(e.document.blob)) say('blob', `${e.document.path}: its file is not in the workspace`)
    evidence += checkExtraction(e, say)
  }
  const decisions = workspace.decisions.all()
  const stored = await store.readAll()
  for (const v of validate(stored)) say(v.code === 'dangling' ? 'dangling' : v.code === 'bad-id' ? 'id' : v.code === 'evidence-not-in-text' ? 'evidence' : 'view', `${v.record}: ${v.message}`)
  evidence += stored.statements.reduce((n, s) => n + s.evidence.length + s.attribution.length, 0)
  const made = viewOf(extractions, [decisions, namesOf(workspace).entries, formerPlaces(workspace.sightings)], say)
  if (made && exportHash(made) !== exportHash(stored)) say('view', `the store does not hold the view of extractions and decisions${difference(made, stored)}; ingest again to repair it`)
  return { checked: { blobs: blobs.length, documents: extractions.length, evidence, decisions: decisions.length, statements: stored.statements.length }, flaws }
}

/** Evidence against the text and ids against what they are made from; the number of pieces of evidence. */
function checkExtraction({ document, mentions, findings, quotations, citations }: Extraction, say: (check: string, message: string) => void): number {
  let n = 0
  const evidence = (e: Evidence | null) => {
    if (e === null) return
    n++
    if (document.text.slice(e.start, e.end) !== e.exact) say('evidence', `${document.path} at ${e.start}: the words are not there`)
  }
  const id = (ok: boolean, what: string) => { if (!ok) say('id', `${document.path}: the id of ${what} is not made from it`) }
  for (const p of document.passages) id(p.id === passageId(document.id, p.start, p.end), `the passage at ${p.start}`)
  for (const m of mentions) {
    id(m.id === mentionId(document.textId, m.start, m.end, m.kind), `“${m.words}”`)
    if (document.text.slice(m.start, m.end) !== m.words) say('evidence', `${document.path} at ${m.start}: the mention is not there`)
  }
  for (const f of findings) { evidence(f.evidence); evidence(f.cue); for (const a of f.attribution) evidence(a.evidence) }
  for (const q of quotations) { evidence(q.content); evidence(q.cue); evidence(q.stanceEvidence); id(q.id === quotationId(document.id, q.content.start, q.content.end, q.content.exact), `the quotation at ${q.content.start}`) }
  for (const c of citations) { evidence(c.raw); id(c.id === citationId(document.id, c.raw.start, c.raw.end, c.raw.exact), `the citation at ${c.raw.start}`) }
  return n
}

function viewOf(extractions: readonly Extraction[], [decisions, names, places]: readonly [Parameters<typeof buildView>[1], Parameters<typeof buildView>[2], Parameters<typeof buildView>[4]], say: (check: string, message: string) => void): Graph | null {
  try {
    return buildView(extractions, decisions, names, undefined, places).graph
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error
    say('view', error.message)
    return null
  }
}

function difference(made: Graph, stored: Graph): string {
  const counts = (Object.keys(made) as (keyof Graph)[]).filter((noun) => made[noun].length !== stored[noun].length)
    .map((noun) => `${noun}: ${made[noun].length} expected, ${stored[noun].length} stored`)
  return counts.length > 0 ? ` (${counts.join('; ')})` : ''
}
