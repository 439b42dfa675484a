/** Everything that must hold of a graph before a store sees it. Each broken rule is one sentence in the answer. */
import type { Graph } from './batch.ts'
import { isId } from './ids.ts'
import { relation, relationAllows, RELATION_TYPES } from './relations.ts'
import { ENTITY_KIND_NAMES } from './entity-kinds.ts'
import { wrongTenure } from './tenure.ts'
import type { Evidence } from './text.ts'

/** One rule broken by one record. */
export interface Violation {
  readonly code: 'bad-id' | 'duplicate-id' | 'unsorted' | 'dangling' | 'evidence-not-in-text' | 'no-evidence' | 'kind-not-allowed' | 'bad-confidence' | 'unknown-type' | 'passage-out-of-text' | 'bad-trace' | 'bad-tenure'
  readonly record: string
  readonly message: string
}

/** All violations of a graph; an empty list means it may be stored. `known` = ids of entities and documents already in the store. */
export function validate(graph: Graph, known: ReadonlySet<string> = new Set()): Violation[] {
  const out: Violation[] = []
  const say = (code: Violation['code'], record: string, message: string) => out.push({ code, record, message })
  const texts = new Map(graph.documents.map((d) => [d.id, d.text]))
  const kinds = new Map(graph.entities.map((e) => [e.id, e.kind]))
  const quotations = new Set(graph.quotations.map((q) => q.id))
  const has = (id: string) => kinds.has(id) || known.has(id)

  const evidence = (record: string, e: Evidence) => {
    const text = texts.get(e.document)
    if (text === undefined) {
      if (!known.has(e.document)) say('dangling', record, `evidence in document ${e.document}, which is not in the graph`)
    } else if (text.slice(e.start, e.end) !== e.exact || e.exact === '') {
      say('evidence-not-in-text', record, `[${e.start}, ${e.end}) does not hold the words given`)
    }
  }
  const end = (record: string, id: string | null, what: string) => {
    if (id !== null && !has(id)) say('dangling', record, `${what} ${id} is not an entity of the graph`)
  }

  for (const [noun, records] of Object.entries(graph) as [string, readonly { id: string }[]][]) {
    let previous = ''
    for (const { id } of records) {
      if (!isId(id)) say('bad-id', id, `${noun}: not an id`)
      if (id === previous) say('duplicate-id', id, `${noun}: twice in the list`)
      else if (id < previous) say('unsorted', id, `${noun}: not sorted by id`)
      previous = id
    }
  }
  for (const d of graph.documents) {
    let at = 0
    for (const p of d.passages) {
      if (p.start < at || p.end < p.start || p.end > d.text.length) say('passage-out-of-text', p.id, `passage [${p.start}, ${p.end}) overlaps or leaves the text`)
      at = p.end
    }
  }
  for (const e of graph.entities) if (!ENTITY_KIND_NAMES.includes(e.kind)) say('unknown-type', e.id, `kind ${e.kind}`)
  for (const e of graph.entities) for (const d of e.inCorpus ?? []) if (!texts.has(d) && !known.has(d)) say('dangling', e.id, `document ${d}, which the work is, is not in the graph`)
  for (const l of graph.links) end(l.id, l.entity, 'entity')
  for (const m of graph.mentions) {
    end(m.id, m.entity, 'entity')
    const text = texts.get(m.document)
    if (text !== undefined && text.slice(m.start, m.end) !== m.words) say('evidence-not-in-text', m.id, 'mention does not hold its words')
  }
  for (const s of graph.statements) {
    if (!RELATION_TYPES.includes(s.relation)) { say('unknown-type', s.id, `relation ${s.relation}`); continue }
    end(s.id, s.subject, 'subject'); end(s.id, s.object, 'object'); end(s.id, s.assertedBy, 'asserting entity')
    for (const a of s.attribution) { end(s.id, a.entity, 'reporting entity'); evidence(s.id, a.evidence) }
    const from = kinds.get(s.subject)
    const to = kinds.get(s.object)
    if (from && to && !relationAllows(s.relation, from, to)) say('kind-not-allowed', s.id, `${from} ${relation(s.relation).label} ${to}`)
    if ((s.evidence as readonly unknown[]).length === 0) say('no-evidence', s.id, 'a statement without evidence')
    for (const e of s.evidence) {
      evidence(s.id, e)
      const wrong = e.tenure === undefined ? null : s.relation === 'HOLDS_ROLE' || s.relation === 'MEMBER_OF' ? wrongTenure(e.tenure) : `${s.relation} has no time`
      if (wrong !== null) say('bad-tenure', s.id, wrong)
      if (e.quotation !== null && !quotations.has(e.quotation) && !known.has(e.quotation)) say('dangling', s.id, `quotation ${e.quotation} is not in the graph`)
    }
    if (!(s.confidence >= 0 && s.confidence <= 1)) say('bad-confidence', s.id, `confidence ${s.confidence}`)
  }
  for (const q of graph.quotations) {
    end(q.id, q.source, 'source'); end(q.id, q.quotedBy, 'quoting voice'); end(q.id, q.work, 'work')
    evidence(q.id, q.content)
    if (q.cue) evidence(q.id, q.cue)
    if (q.stanceEvidence) evidence(q.id, q.stanceEvidence)
  }
  const traced = new Set<string>()
  for (const t of graph.traces) {
    for (const id of [t.quotation, t.continues]) if (id !== null && !quotations.has(id) && !known.has(id)) say('dangling', t.id, `quotation ${id} is not in the graph`)
    if ((t.quotation === null) === (t.kind === 'quotation')) say('bad-trace', t.id, `a ${t.kind} ${t.quotation === null ? 'without' : 'with'} a quotation`)
    if ((t.source === null) !== (t.verdict === 'not-in-corpus')) say('bad-trace', t.id, `verdict ${t.verdict} ${t.source === null ? 'without' : 'with'} a source`)
    if (t.quotation !== null && traced.has(t.quotation)) say('bad-trace', t.id, 'a second trace of one quotation')
    if (t.quotation !== null) traced.add(t.quotation)
    if (!(t.similarity >= 0 && t.similarity <= 1)) say('bad-trace', t.id, `similarity ${t.similarity}`)
    for (const e of [t.place, ...(t.source ? [t.source] : []), ...t.pieces, ...t.copies]) evidence(t.id, e)
  }
  const citations = new Set(graph.citations.map((c) => c.id))
  const citation = (record: string, id: string | null, what: string) => {
    if (id !== null && !citations.has(id) && !known.has(id)) say('dangling', record, `${what} ${id} is not in the graph`)
  }
  for (const q of graph.quotations) citation(q.id, q.citation, 'citation')
  for (const c of graph.citations) {
    end(c.id, c.work, 'work')
    evidence(c.id, c.raw)
    citation(c.id, c.refersTo, 'full citation')
    citation(c.id, c.quotedIn, 'citation at second hand')
  }
  return out
}
