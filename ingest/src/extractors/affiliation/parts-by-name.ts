/**
 * Bodies whose own name holds that of the body they are part of, with no word for it between: "Leith RWL" and "West Shore RWL" are of the RWL, "RWL Central
 * Committee", "RWL Local 12" and "RWL Youth" too. Only where the whole is named by itself in the same document.
 */
import type { Cluster } from '@polylogue/graph-schema'
import { PART_KINDS, PART_NOUNS } from '../../lexicons/affiliation-cues.ts'
import { formKey } from '../../coreference/name-forms.ts'
import { isDemonym } from '../../names/word-kinds.ts'
import { spotOver } from '../stance/with-spots.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

/** Whoever is none of the body that stands behind: "Anti-RWL". */
const AGAINST = /^(?:anti|pro|non|ex|former|against|for|of|and|labor|labour|friends)\b/u
const BEHIND = new Set([...PART_NOUNS, ...PART_KINDS, 'international', 'youth', 'plenum', 'convention', 'secretary', 'fund', 'lodge', 'staff', 'cc', 'nc', 'pc', 'ec', 'nec', 'politburo', 'headquarters', 'region', 'national', 'central', 'general', 'regional', 'north', 'south', 'east', 'west'])

/** Ties of parts to wholes by their names, one for each pair. */
export function partsByName(readings: readonly Reading[], known: readonly Cluster[]): Tie[] {
  const wholes = wholesByName(known)
  const seen = new Set<string>()
  return readings.flatMap((reading) => reading.spots.flatMap((part): Tie[] => {
    if (part.kind !== 'Organization' || part.mention.form !== 'name' || part.to - part.from < 2) return []
    const inner = innerOf(reading, part, wholes)
    if (inner === null || seen.has(`${part.cluster} ${inner.cluster}`)) return []
    seen.add(`${part.cluster} ${inner.cluster}`)
    return [{ reading, relation: 'PART_OF', source: part, target: inner, cue: null, confidence: 0.7, rule: 'affiliation/part-by-name', inferred: true }]
  }))
}

/** The whole at the end or the beginning of a part's name. */
function innerOf(reading: Reading, part: Spot, wholes: ReadonlyMap<string, string | null>): Spot | null {
  const { tokens } = reading
  const at = (from: number, to: number): Spot | null => {
    const cluster = from >= to ? null : wholes.get(formKey(reading.document.text.slice(tokens[from].start, tokens[to - 1].end))) ?? null
    return cluster === null || cluster === part.cluster ? null : spotOver(reading, from, to, { cluster, kind: 'Organization' }, 'name', 'body/inside-name')
  }
  const adherents = (from: number): Spot | null => {
    const cluster = wholes.get(`${formKey(tokens[from].words)}s`) ?? null
    return cluster === null || cluster === part.cluster ? null : spotOver(reading, from, from + 1, { cluster, kind: 'Organization' }, 'name', 'body/inside-name')
  }
  // "Leith RWL": only words with capitals before the letters; the "Norlandish RWL" is another country's.
  const last = part.to - 1
  if (tokens[last].acronymShape && tokens.slice(part.from, last).every((t) => t.capitalized && !t.acronymShape && !AGAINST.test(t.lower) && !isDemonym(t.lower))) {
    const whole = at(last, part.to)
    if (whole !== null) return whole
  }
  // "RWL Local 12", "Red Harbour League Central Committee"
  const head = /^\d+$/u.test(tokens[last].words) ? last - 1 : last
  if (![head, part.from + 1].some((i) => BEHIND.has(tokens[i].lower) || BEHIND.has(tokens[i].lemma))) return null
  for (let to = head; to > part.from; to--) {
    // "Central Committee of the B" is no part of the "Central Committee".
    if (/^(?:of|for|in|at)$/u.test(tokens[to].lower)) return null
    // "Leveller Central Committee" is of the Levellers; a single word is no other body's name.
    if (to - part.from === 1 && !tokens[part.from].acronymShape) return adherents(part.from)
    const whole = at(part.from, to)
    if (whole !== null) return whole
  }
  return null
}

/** Folded name → the one body of that name; null where several have it. */
function wholesByName(clusters: readonly Cluster[]): ReadonlyMap<string, string | null> {
  const out = new Map<string, string | null>()
  for (const c of clusters) if (c.kind === 'Organization') for (const key of new Set([c.name, ...c.aliases].map(formKey))) out.set(key, out.has(key) ? null : c.id)
  return out
}
