/**
 * How two names of one sentence are tied to each other, seen from each of them: who speaks of whom ("A said that B …"), who does a verb that the other
 * stands behind, by whom something is done to the other, and else whoever stands first, where a verb stands between.
 */
import type { Span } from '@polylogue/graph-schema'
import { verbGroup } from '../extractors/stance/negation.ts'
import type { Reading } from '../extractors/stance/reading.ts'
import { findReports, speakerAt } from '../extractors/stance/reporting.ts'
import { subjectOf } from '../extractors/stance/subject.ts'
import { isVerb } from '../extractors/stance/verb-sense.ts'
import { sceneOf } from '../tone/scene.ts'
import type { Pair, Tie } from '../tone/pair-features.ts'

/** The words of a name: [from, to). */
export interface Places { readonly from: number, readonly to: number }

const FURTHEST = 22

/** The pair of a holder and whom it may be for or against; null where nothing ties them. `cluster`: whom the holder's words mean. */
export function pairOf(reading: Reading, holder: Places, cluster: string, other: Places): Pair | null {
  if (holder.from < other.to && other.from < holder.to) return null
  const tied = says(reading, cluster, holder, other) ?? does(reading, cluster, holder, other) ?? doneBy(reading, holder, other) ?? (doneBy(reading, other, holder) === null ? beside(reading, holder, other) : null)
  return tied && { ...tied, scene: sceneOf(reading, other.from, other.to, null, []), from: holder.from, to: holder.to }
}

/** The tokens of a span. */
export function placesOf(reading: Reading, span: Span): Places {
  const from = Math.max(0, reading.tokens.findIndex((t) => t.end > span.start))
  let to = from
  while (to < reading.tokens.length && reading.tokens[to].start < span.end) to++
  return { from, to: Math.max(to, from + 1) }
}

interface Tied { readonly tie: Tie, readonly verb: number }

function says(reading: Reading, cluster: string, own: Places, other: Places): Tied | null {
  const reports = findReports(reading)
  const report = reports.findLast((r) => r.from <= other.from && other.from < r.to)
  const quotation = reading.quotationAt[other.from]
  const speaks = cluster !== reading.voice && speakerAt(reading, reports, other.from) === cluster && (quotation === null || quotation.source === cluster)
  if (!speaks && !(report && speaksFor(reading, own, report.cueFrom, report.cueTo))) return null
  let verb = -1
  if (report) for (let i = report.cueTo - 1; i >= report.cueFrom && verb < 0; i--) if (isVerb(reading, i)) verb = i
  return { tie: 'says', verb }
}

/** A verb between the two whose subject the first is, or is part of: "the B government", "B's minister", "a spokesman for B". */
function does(reading: Reading, cluster: string, own: Places, other: Places): Tied | null {
  for (let i = own.to; i < other.from && i < own.to + FURTHEST; i++) {
    if (!isVerb(reading, i)) continue
    const group = verbGroup(reading, i)
    const subject = group.passive ? null : subjectOf(reading, group.from)
    if (subject?.spots.some((s) => s.cluster === cluster && s.from >= own.from - 1 && s.from < own.to) || subject && speaksFor(reading, own, subject.from, subject.to)) return { tie: 'does', verb: nearestVerb(reading, i, other) }
  }
  return null
}

/** The name stands inside the words for whoever acts, and not as somebody whom these are against or only tied to. */
function speaksFor(reading: Reading, own: Places, from: number, to: number): boolean {
  if (own.from < from || own.to > to) return false
  for (let i = from; i < to; i++) if (/^(?:critics?|opponents?|foes?|enem(?:y|ies)|rivals?|victims?|relations|ties|talks|accusers?|former|and|in|at|from)$/u.test(reading.tokens[i].lower) || /^[,;:]$/u.test(reading.tokens[i].words)) return false
  return true
}

/** "refused to meet B": the verb that B stands behind, of those that the first does. */
function nearestVerb(reading: Reading, first: number, other: Places): number {
  let verb = first
  for (let i = first + 1; i < other.from; i++) {
    if (/^[,;:.]$/u.test(reading.tokens[i].words) || /^(?:that|which|who|after|when|while|because)$/u.test(reading.tokens[i].lower)) break
    if (isVerb(reading, i)) verb = i
  }
  return verb
}

/** "B was attacked by A", "came under fire from A". */
function doneBy(reading: Reading, own: Places, other: Places): Tied | null {
  if (own.from < other.to || own.from - other.to > FURTHEST) return null
  let by = own.from - 1
  while (by > own.from - 6 && by > other.to && reading.tokens[by].lower !== 'by' && reading.tokens[by].lower !== 'from') by--
  if (!/^(?:by|from)$/u.test(reading.tokens[by]?.lower ?? '') || reading.spotAt[by] !== null) return null
  for (let i = by - 1; i >= other.to; i--) {
    if (/^[;:.]$/u.test(reading.tokens[i].words)) return null
    if (!isVerb(reading, i)) continue
    return reading.tokens[by].lower === 'by' ? { tie: 'suffers', verb: i } : /^(?:come|face|draw|win|receive|get|meet|earn|hear)$/u.test(reading.tokens[i].lemma) ? { tie: 'suffers', verb: i } : null
  }
  return null
}

function beside(reading: Reading, own: Places, other: Places): Tied | null {
  if (other.from < own.to || other.from - own.to > FURTHEST) return null
  let verb = -1
  for (let i = own.to; i < other.from; i++) {
    if (/^[;.]$/u.test(reading.tokens[i].words)) return null
    if (reading.tokens[i].pos === 'verb' && reading.spotAt[i] === null) verb = i
  }
  return verb < 0 ? null : { tie: 'beside', verb }
}
