/** Each relation of a record: is it right by the gold? What the gold leaves open is not judged. QUOTES stands for the speakers of quotations. */
import { alignEntities } from '../evaluate/align-entities.ts'
import type { Gold } from '../evaluate/gold.ts'
import { nameMeanings } from '../evaluate/name-meanings.ts'
import type { DocumentRecord } from '@polylogue/ingest'

export interface Judged {
  readonly document: string
  readonly extractor: string
  readonly rule: string
  /** The rule's own confidence. */
  readonly estimate: number
  readonly right: boolean
}

/** Which extractor a relation comes from: the table of confidence is kept by it. */
const EXTRACTOR: Readonly<Record<string, string>> = {
  ENDORSES: 'find-stances', CRITICIZES: 'find-stances', ALLIED_WITH: 'find-stances', HOLDS_ROLE: 'find-affiliations', MEMBER_OF: 'find-affiliations', PART_OF: 'find-affiliations',
}

/** A relation is right where type and both ends are; it is left out where the gold says optional. */
export function judgeDocument(gold: Gold, record: DocumentRecord): Judged[] {
  const predicted = record.entities
  const golds = gold.entities.filter((e) => !e.implicit)
  const means = nameMeanings(gold, predicted, alignEntities(predicted, golds, false), false)
  const loose = nameMeanings(gold, predicted, alignEntities(predicted, golds, true), true)
  const optional = new Set(gold.entities.filter((e) => e.optional).map((e) => e.id))
  const key = (type: string, a: string, b: string) => `${type} ${type === 'ALLIED_WITH' ? [a, b].sort().join(' ') : `${a} ${b}`}`
  const wanted = new Map(gold.relations.map((r) => [key(r.type, r.source, r.target), r]))
  return record.relations.flatMap((r): Judged[] => {
    const found = [...loose(r.source)].flatMap((a) => [...loose(r.target)].flatMap((b) => wanted.get(key(r.type, a, b)) ?? []))
    const open = [means(r.source), means(r.target)].some((ids) => ids.size > 0 && [...ids].every((id) => optional.has(id)))
    if (found.length === 0 && open || found.length > 0 && found.every((g) => g.optional)) return []
    return [{ document: record.doc, extractor: EXTRACTOR[r.type] ?? 'references', rule: r.rule, estimate: r.confidence, right: found.length > 0 }]
  })
}
