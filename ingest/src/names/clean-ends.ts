/** Names as they end: what a page glued to them, and a common noun behind a person's name, are no part of them; what an article makes one of many is no name at all. */
import type { Token } from '../language/tokens.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ADHERENT_ENDING, NO_ADHERENTS } from '../lexicons/group-words.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { NAME_PARTICLES } from '../lexicons/titles.ts'
import type { Reading } from './combine-names.ts'

/** "onFacebook", "toLanternpolicies": two words that lost the space between them. One small letter before a capital is a brand's way ("eBay"). */
const GLUED = /^\p{Ll}{2,}\p{Lu}\p{Ll}/u

/** Social classes are no bodies, with a capital or without. */
const CLASSES = /(?:letariat|geoisie|peasantry|aristocracy)$/u

/** The readings of a sentence with their ends mended; one of which nothing is left is gone. */
export function withCleanEnds(tokens: readonly Token[], readings: readonly Reading[]): readonly Reading[] {
  return readings.flatMap((r) => {
    let { from, to } = r
    while (from < to && isGlued(tokens[from])) from++
    for (let i = from; i < to; i++) if (isGlued(tokens[i])) to = i
    if (to === from) return []
    if (hasNounBehind(tokens, r)) while (to > from + 1 && isCommonNoun(tokens[to - 1])) to--
    if (r.kind === 'Person' && isCrowd(tokens, from, to)) return ORG_HEADS.has(tokens[to - 1].lower.replace(/s$/u, '')) ? [{ ...r, from, to, kind: 'Organization', rule: 'organization-by-plural-head' }] : []
    if (r.kind === 'Organization' && to - from === 1 && CLASSES.test(tokens[from].lower)) return []
    return isOneOfMany(tokens, { ...r, from, to }) ? [] : [from === r.from && to === r.to ? r : { ...r, from, to }]
  })
}

function isGlued(t: Token): boolean {
  return GLUED.test(t.words) && !NAME_PARTICLES.has(/^\p{Ll}+/u.exec(t.words)![0])
}

/** "Third Riverists", "Salt Regiments": people of a creed, or several bodies, and no person. */
function isCrowd(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokens[to - 1]
  return !GIVEN_NAMES.has(tokens[from].lower) && (ADHERENT_ENDING.test(lower) && !NO_ADHERENTS.has(lower) || to - from > 1 && lower.length > 5 && ORG_HEADS.has(lower.replace(/s$/u, '')) && lower.endsWith('s') && !ORG_HEADS.has(lower))
}

/** Whoever writes "edda lorn" writes all names so. */
function hasNounBehind(tokens: readonly Token[], { kind, from, to }: Reading): boolean {
  return kind === 'Person' && to > from + 1 && tokens[from].capitalized && isCommonNoun(tokens[to - 1])
}

function isCommonNoun(t: Token): boolean {
  return /^\p{Ll}{4,}$/u.test(t.words) && !NAME_PARTICLES.has(t.lower)
}

/** "the need of a Rope Makers' Party": the kind of body that is wanted, unless a noun follows ("a Dockers' Union leaflet"). */
function isOneOfMany(tokens: readonly Token[], { from, to, kind, rule }: Reading): boolean {
  if (kind !== 'Organization' || rule !== 'organization-by-form' || to - from < 2 || !/^(?:a|an)$/u.test(tokens[from - 1]?.lower ?? '')) return false
  const next = tokens[to]
  return next === undefined || next.pos === 'punctuation' && next.words !== '(' || next.pos === 'preposition' || next.pos === 'conjunction' || /^(?:which|that|who)$/u.test(next.lower)
}
