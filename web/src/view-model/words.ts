/** Sentences of the interface: neutral, with counts, readable aloud. */
import { relation } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, Tenure } from '@polylogue/graph-schema'
import { entityKind } from '@polylogue/graph-schema'
import { tallyOf } from './bundle.ts'
import type { Line, Tally } from './bundle.ts'
import { toneRow } from './encoding.ts'
import type { SceneNode } from './scene.ts'

type Names = (id: string | null) => string

/** "1 passage", "3 passages". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** "1921–1934", "1921", "undated". */
export function period(first: string | null, last: string | null): string {
  const [a, b] = [first?.slice(0, 4), last?.slice(0, 4)]
  if (!a && !b) return 'undated'
  return !a || !b || a === b ? (a ?? b)! : `${a}–${b}`
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "14 May 1921", "May 1921", "1921", "undated": as exact as known. */
export function dateInWords(date: string | null): string {
  if (!date) return 'undated'
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return [day ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ')
}

/** "from May 1921 to 1924", "since 1931", "until 1924": when an office was held. */
export function tenureInWords({ from, to }: Tenure): string {
  if (from !== null && to !== null) return `from ${dateInWords(from)} to ${dateInWords(to)}`
  return from !== null ? `since ${dateInWords(from)}` : `until ${dateInWords(to)}`
}

/** "+12 −3 “5": what stands on a line. */
export function tallyLabel(tally: Tally): string {
  const parts = [tally.for ? `+${tally.for}` : '', tally.against ? `−${tally.against}` : '', tally.words ? `“${tally.words}` : '']
  return parts.filter(Boolean).join(' ')
}

/** "A criticizes B" with how often and in how many documents. */
export function relationClause(r: AggregatedRelation, names: Names): string {
  const times = r.passages === 1 ? 'once' : r.passages === 2 ? 'twice' : `${r.passages} times`
  return `${names(r.subject)} ${relation(r.relation).label} ${names(r.object)} ${times} in ${count(r.documents, 'document')}`
}

/** Years over several relations. */
export function periodOf(relations: readonly AggregatedRelation[]): string {
  const firsts = relations.flatMap((r) => r.firstDate ?? []).sort()
  const lasts = relations.flatMap((r) => r.lastDate ?? []).sort()
  return period(firsts[0] ?? null, lasts.at(-1) ?? null)
}

/** A line for those who do not see it. */
export function lineInWords(line: Line, names: Names): string {
  const tone = toneRow(line.tone)
  const verb = line.tone === 'mixed' ? 'endorses and criticizes' : line.relations.length === 1 ? relation(line.relations[0].relation).label : tone.label.toLowerCase()
  return `${names(line.source)} ${verb}${line.both ? ' (mutual)' : ''} ${names(line.target)}, ${count(line.passages, 'passage')}${line.reportedOnly ? ', reported only' : ''}`
}

/** A node for those who do not see it. */
export function nodeInWords(node: SceneNode): string {
  const more = node.hidden > 0 ? `, ${node.hidden} more not shown` : ''
  return `${node.entity.name}, ${kindWord(node.entity.kind)}. ${count(node.shown, 'relation')}${more}.`
}

/** "organization". */
export function kindWord(kind: EntityKind): string {
  return entityKind(kind).label.toLowerCase()
}

/** What relations say, e.g. "3 for, 1 against, 2 quotations or citations". */
export function tallyInWords(relations: readonly AggregatedRelation[]): string {
  const t = tallyOf(relations)
  const parts = [t.for && `${t.for} for`, t.against && `${t.against} against`, t.words && count(t.words, 'quotation or citation', 'quotations or citations'), t.ties && count(t.ties, 'tie')]
  return parts.filter(Boolean).join(', ') || 'nothing'
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** 0.834 → "83 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
