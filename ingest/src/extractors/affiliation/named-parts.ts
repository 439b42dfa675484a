/**
 * Parts whose names are made of the whole's: "Leith RGU" and "RGU Local 44" of the RGU, where the text has that body under this name or short form too.
 */
import type { Cluster } from '@polylogue/graph-schema'
import { formKey } from '../../coreference/name-forms.ts'
import { gather } from '../../language/gather.ts'
import { isDemonym } from '../../names/word-kinds.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

/** Behind the whole's name. */
const PART = /^(?:local|branch|lodge|region|district|section|chapter|youth|women|students?|international|national|central|executive|general|regional|city|county|north|south|east|west|secretariat|press|congress|conference|headquarters|committee|council)\b/u

/** Ties of the parts in the readings; `known`: all clusters of the document. */
export function namedParts(readings: readonly Reading[], known: readonly Cluster[]): Tie[] {
  const byForm = new Map<string, string | null>()
  for (const c of known) if (c.kind === 'Organization') for (const form of new Set([c.name, ...c.aliases])) if (/^\p{Lu}{2,}$/u.test(form)) byForm.set(formKey(form), byForm.has(formKey(form)) ? null : c.id)
  if (byForm.size === 0) return []
  return gather(readings.flatMap((r) => r.spots.map((spot) => ({ r, spot }))), ({ r, spot }): Tie[] => {
    const whole = wholeOf(spot, byForm)
    return whole === null ? [] : [{ reading: r, relation: 'PART_OF', source: spot, target: { ...spot, cluster: whole }, cue: null, confidence: 0.7, rule: 'affiliation/named-part' }]
  })
}

function wholeOf(spot: Spot, byForm: ReadonlyMap<string, string | null>): string | null {
  if (spot.kind !== 'Organization' || spot.mention.form !== 'name') return null
  const words = spot.mention.words.split(/\s+/u)
  if (words.length < 2 || words.length > 6) return null
  const first = byForm.get(formKey(words[0]))
  const last = byForm.get(formKey(words.at(-1)!))
  const rest = words.slice(1).join(' ').toLowerCase()
  const found = first && PART.test(rest) ? first : last && words.slice(0, -1).every((w) => /^\p{Lu}\p{Ll}/u.test(w) && !isDemonym(w.toLowerCase())) ? last : null
  return found === spot.cluster ? null : found
}
