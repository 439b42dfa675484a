/**
 * One of a body that is called by its adherents in the plural: where the text speaks of "the Levellers", "the Leveller leader A", "the Leveller A" and "A, a Leveller"
 * say whose A is. The word is a mention of the body only there, beside an office, a noun for a member or a name.
 */
import type { Cluster } from '@polylogue/graph-schema'
import { formKey } from '../../coreference/name-forms.ts'
import { gather } from '../../language/gather.ts'
import { FIGURE_NOUNS, MEMBER_NOUNS } from '../../lexicons/affiliation-cues.ts'
import { OFFICE_MODIFIERS, TIED_OFFICES } from '../../lexicons/role-words.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotOver, withSpots } from '../stance/with-spots.ts'
import { spotBefore } from './neighbours.ts'
import type { Tie } from './ties.ts'

const RULE = 'body/adherent'
/** Plurals in "s" that adherents are called by. */
const ADHERENTS = /(?:ists|ites|ers|ians|eviks|crats|ics|als|unists|ants)$/u
/** From a name to what somebody is called: "A, a Leveller", "A was a Leveller". */
const LEAD = /^(?:,|\(|—|–|a|an|the|is|was|became|remained|then|still|once|lifelong|long-time|old|young|leading|prominent|also|who|had|been)$/u

/** The readings with such words as mentions of the body. `known`: all clusters of the document. */
export function withAdherents(readings: readonly Reading[], known: readonly Cluster[]): Reading[] {
  const plurals = new Map<string, string | null>()
  for (const c of known) {
    if (c.kind !== 'Organization') continue
    for (const key of new Set([c.name, ...c.aliases].map(formKey))) if (!/\s/u.test(key) && ADHERENTS.test(key)) plurals.set(key, plurals.has(key) ? null : c.id)
  }
  if (plurals.size === 0) return [...readings]
  return readings.map((reading) => withSpots(reading, gather(reading.tokens, (token, i): Spot[] => {
    const cluster = reading.spotAt[i] === null && token.capitalized ? plurals.get(`${formKey(token.words)}s`) ?? null : null
    return cluster === null || !isBesideSomebody(reading, i) ? [] : [spotOver(reading, i, i + 1, { cluster, kind: 'Organization' }, 'name', RULE)]
  })))
}

function isBesideSomebody(reading: Reading, i: number): boolean {
  const next = reading.spotAt[i + 1]
  if (next) return next.kind === 'Person' || next.kind === 'Role'
  if (/^(?:a|an)$/u.test(reading.tokens[i - 1]?.lower ?? '') && !/^(?:noun|adjective)$/u.test(reading.tokens[i + 1]?.pos ?? '')) return true
  let at = i + 1
  while (at < i + 3 && reading.spotAt[at] === null && OFFICE_MODIFIERS.has(reading.tokens[at]?.lower ?? '')) at++
  const lemma = reading.tokens[at]?.lemma ?? ''
  return reading.spotAt[at]?.kind === 'Role' || TIED_OFFICES.has(lemma) || MEMBER_NOUNS.has(lemma) || FIGURE_NOUNS.has(lemma)
}

/** "the Leveller A", "A, a Leveller". */
export function adherentTies(reading: Reading): Tie[] {
  return reading.spots.flatMap((body): Tie[] => {
    if (body.mention.rule !== RULE) return []
    const next = reading.spotAt[body.to] ?? null
    const before = spotBefore(reading, body.from, LEAD, 5)
    const described = before?.kind === 'Person' && !isPossessive(reading, before) && before.to < body.from - 1 && /^(?:a|an)$/u.test(reading.tokens[body.from - 1].lower) ? before : null
    const member = next?.kind === 'Person' && next.mention.form === 'name' ? next : described
    return member === null || next?.kind === 'Role' ? [] : [{ reading, relation: 'MEMBER_OF', source: member, target: body, cue: { from: body.from, to: body.to }, confidence: 0.7, rule: 'affiliation/adherent' }]
  })
}
