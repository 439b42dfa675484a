/** Layer 4 as a pure function of layers 2 and 3: extractions and decisions in, the whole graph out. */
import { InvariantError, sortById, validate } from '@polylogue/graph-schema'
import type { Decision, Extraction, Graph, LinkedCitation, LinkedMention, LinkedQuotation, Trace } from '@polylogue/graph-schema'
import type { KnownName } from '../names-file/known-names.ts'
import { linkEntities } from './link-entities.ts'
import type { FormerPlaces } from './former-ids.ts'
import { readRulings } from './rulings.ts'
import type { Rulings } from './rulings.ts'
import { settleFindings } from './settle-findings.ts'
import { worksInCorpus } from './works-in-corpus.ts'
import { traceQuotations } from './trace-quotations.ts'
import type { TracedEnds } from './trace-quotations.ts'
import type { TracingSurroundings } from './tracing/trace-corpus.ts'

export interface View {
  readonly graph: Graph
  readonly rulings: Rulings
}

/** Who is who: all that tracing asks of a view, and what the rest of it is made from. */
export interface LinkedEnds extends TracedEnds {
  readonly extractions: readonly Extraction[]
  readonly links: Graph['links']
  readonly rulings: Rulings
}

/** The view; `names`: what a person's file of names says; `tracing`: where traces keep their index; `places`: where files stood before they were moved. The order of the extractions does not matter. Throws InvariantError `view/invalid` where a rule of the schema is broken. */
export function buildView(extractions: readonly Extraction[], decisions: readonly Decision[] = [], names: readonly KnownName[] = [], tracing?: TracingSurroundings, places?: FormerPlaces): View {
  const ends = linkEnds(extractions, decisions, names, places)
  return { graph: completeView(untracedView(ends), traceQuotations(extractions, ends, tracing)), rulings: ends.rulings }
}

/** The first step: entities. Traces can be made beside whatever is done from here on. */
export function linkEnds(unordered: readonly Extraction[], decisions: readonly Decision[] = [], names: readonly KnownName[] = [], places?: FormerPlaces): LinkedEnds {
  const extractions = [...unordered].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const rulings = readRulings(decisions, extractions, places)
  const { entities, links, entityOf } = linkEntities(extractions, rulings, names)
  return { extractions, rulings, links, entities: worksInCorpus(entities, extractions.map((e) => e.document)), entityOf }
}

/** Everything of a view but its traces: what is said of the entities, and where. */
export function untracedView({ extractions, rulings, links, entities, entityOf }: LinkedEnds): Omit<Graph, 'traces'> {
  const kindOf = new Map(entities.map((e) => [e.id, e.kind]))
  const documents = extractions.map((e) => e.document)
  const mapped = (id: string | null) => (id === null ? null : entityOf.get(id)!)

  const mentions = extractions.flatMap((e) => {
    const clusterOf = new Map(e.clusters.flatMap((c) => c.mentions.map((m) => [m, c.id] as const)))
    return e.mentions.flatMap((m): LinkedMention[] => {
      const cluster = clusterOf.get(m.id)
      return cluster === undefined ? [] : [{ ...m, entity: entityOf.get(cluster)! }]
    })
  })
  const quotations = extractions.flatMap((e) => e.quotations.map((q): LinkedQuotation =>
    ({ ...q, source: mapped(q.source), quotedBy: mapped(q.quotedBy)!, work: mapped(q.work) })))
  const citations = extractions.flatMap((e) => e.citations.map((c): LinkedCitation => ({ ...c, work: mapped(c.work) })))
  const statements = extractions.flatMap((e) => settleFindings(e, { entityOf, kindOf, reviews: rulings.reviews }))
  return {
    documents: sortById(documents), entities: sortById(entities), links: sortById(links), mentions: sortById(mentions),
    statements: sortById(statements), quotations: sortById(quotations), citations: sortById(citations),
  }
}

/** The whole graph, checked. Throws InvariantError `view/invalid`. */
export function completeView(untraced: Omit<Graph, 'traces'>, traces: readonly Trace[]): Graph {
  const graph: Graph = { ...untraced, traces: sortById(traces) }
  const [violation] = validate(graph)
  if (violation) throw new InvariantError('view/invalid', `${violation.code}: ${violation.record}: ${violation.message}`)
  return graph
}
