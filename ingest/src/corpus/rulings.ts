/**
 * What a person's decisions mean for the view: a pure reading of the log. The newest decision on a target counts; an
 * undone one does not. A target is found by its id; a finding whose id is gone by its quote (selector) where that stands
 * exactly once in the document (or in the only one with the same bytes: it was moved) and one finding of the document rests on it; else the decision is listed as needing review.
 */
import { ENTITY_KIND_NAMES, entityId, findQuote, overlaps } from '@polylogue/graph-schema'
import type { Decision, DecisionTarget, EntityKind, Extraction, Finding, Review } from '@polylogue/graph-schema'
import { formerClusters } from './former-ids.ts'
import type { FormerPlaces } from './former-ids.ts'

export interface Rulings {
  /** finding id → accepted or rejected. */
  readonly reviews: ReadonlyMap<string, Review>
  /** Pairs of cluster ids. */
  readonly same: readonly (readonly [string, string])[]
  readonly notSame: readonly (readonly [string, string])[]
  /** cluster id → new name, new kind. */
  readonly rename: ReadonlyMap<string, string>
  readonly retype: ReadonlyMap<string, EntityKind>
  /** Decisions whose target is no longer found: kept, shown, still in force for the old version. */
  readonly needsReview: readonly Decision[]
}

/** The decisions in force: undone ones left out, later undo of an undo included. */
export function decisionsInForce(log: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>()
  for (const d of [...log].reverse()) if (d.verb === 'undo' && !undone.has(d.id)) undone.add(d.target.id)
  return log.filter((d) => d.verb !== 'undo' && !undone.has(d.id))
}

/** Documents that a person took out of the workspace, by id. */
export function removedDocuments(log: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisionsInForce(log).flatMap((d) => (d.verb === 'remove' && d.target.kind === 'document' ? [d.target.id] : [])))
}

/** Reads the log against the extractions it is about. `places`: where files stood before they were moved. */
export function readRulings(log: readonly Decision[], extractions: readonly Extraction[], places: FormerPlaces = new Map()): Rulings {
  const clusterOf = clusterFinder(extractions, places)
  const findings = new Map(extractions.flatMap((e) => e.findings.map((f) => [f.id, f] as const)))
  const reviews = new Map<string, Review>()
  const pairs = new Map<string, { verb: 'same' | 'not-same', ends: readonly [string, string] }>()
  const rename = new Map<string, string>()
  const retype = new Map<string, EntityKind>()
  const needsReview: Decision[] = []
  for (const d of decisionsInForce(log)) {
    // Taken out before anything is read: `removedDocuments`.
    if (d.verb === 'remove' && d.target.kind === 'document') continue
    if (d.verb === 'accept' || d.verb === 'reject' || d.verb === 'remove') {
      const found = findFinding(d.target, findings, extractions)
      if (found) reviews.set(found.id, d.verb === 'accept' ? 'accepted' : 'rejected')
      else needsReview.push(d)
    } else if (d.verb === 'same' || d.verb === 'not-same') {
      const a = clusterOf(d.target)
      const b = d.other && clusterOf(d.other)
      if (a && b) pairs.set([a, b].sort().join(' '), { verb: d.verb, ends: [a, b] })
      else needsReview.push(d)
    } else if ((d.verb === 'rename' || d.verb === 'retype') && d.after !== null) {
      const cluster = clusterOf(d.target)
      if (!cluster) needsReview.push(d)
      else if (d.verb === 'rename') rename.set(cluster, d.after)
      else retype.set(cluster, d.after as EntityKind)
    }
  }
  const ends = (verb: string) => [...pairs.values()].filter((p) => p.verb === verb).map((p) => p.ends)
  return { reviews, same: ends('same'), notSame: ends('not-same'), rename, retype, needsReview }
}

/**
 * An entity's id is made from its kind and its smallest cluster, so every entity id ever given leads back to a cluster; under whichever kind,
 * since a person may have given it another; or under the place its document had. The tables are made when the first decision asks: they take
 * as many hashes as there are clusters and kinds.
 */
function clusterFinder(extractions: readonly Extraction[], places: FormerPlaces): (target: DecisionTarget) => string | null {
  let byId: ReadonlyMap<string, string> | null = null
  let former: ReadonlyMap<string, string> | null = null
  return ({ id }) => (byId ??= clustersById(extractions)).get(id) ?? (former ??= formerClusters(extractions, places)).get(id) ?? null
}

function clustersById(extractions: readonly Extraction[]): ReadonlyMap<string, string> {
  const byId = new Map<string, string>()
  for (const e of extractions) for (const c of e.clusters) {
    byId.set(c.id, c.id)
    for (const kind of ENTITY_KIND_NAMES) byId.set(entityId(kind, c.id), c.id)
  }
  return byId
}

function findFinding(target: DecisionTarget, findings: ReadonlyMap<string, Finding>, extractions: readonly Extraction[]): Finding | null {
  const same = findings.get(target.id)
  if (same || !target.selector) return same ?? null
  const { selector } = target
  const extraction = extractions.find((e) => e.document.id === selector.document) ?? onlyWith(selector.blob, extractions)
  if (!extraction) return null
  const { text } = extraction.document
  const place = findQuote(text, selector)
  if (!place || text.indexOf(selector.exact, place.start + 1) >= 0 || text.indexOf(selector.exact) !== place.start) return null
  const candidates = extraction.findings.filter((f) => overlaps(f.evidence, place) && f.evidence.exact === selector.exact)
  return candidates.length === 1 ? candidates[0] : null
}

/** A file that was moved is another document with the same bytes. */
function onlyWith(blob: string, extractions: readonly Extraction[]): Extraction | null {
  const same = extractions.filter((e) => e.document.blob === blob)
  return same.length === 1 ? same[0] : null
}
