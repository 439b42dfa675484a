/**
 * What kind of name a candidate is: the sum of the signs for each kind, from its own words and the words beside it.
 * Weights are set by hand and rest on how sure each sign is; none is about one name.
 */
import { DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES } from '../lexicons/given-names.ts'
import { FOREIGN_BODY_WORDS } from '../lexicons/foreign-name-words.ts'
import { LEGAL_FORMS, ORG_HEADS, OTHER_ACRONYMS, POLITICAL_WORDS, TAIL_HEADS, WEAK_ORG_HEADS } from '../lexicons/org-words.ts'
import { COMMON_WORDS } from '../lexicons/common-words.ts'
import { OPENING_WORDS } from '../lexicons/opening-words.ts'
import { CROWDS } from '../lexicons/people-words.ts'
import { PLACE_HEADS, PLACES } from '../lexicons/place-words.ts'
import { CREED_ENDING, PLAIN_CAPITALS } from '../lexicons/plain-capitals.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { NAME_SUFFIXES, TITLES } from '../lexicons/titles.ts'
import { NUMBER_WORDS, isCommon, isDemonym } from './word-kinds.ts'
import { scoreContext } from './score-context.ts'
import type { Run } from './runs.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { Token } from '../language/tokens.ts'

export interface Scores { person: number, org: number, place: number, other: number }

export function scoreRun(run: Run, tokens: readonly Token[], evidence: WordEvidence): Scores {
  const words = tokens.slice(run.from, run.to)
  const scores: Scores = { person: 0, org: 0, place: 0, other: 0.5 }
  if (words.length === 1) scoreSingle(words[0], scores, evidence, isShouted(tokens, run.from))
  else scorePhrase(words, scores, evidence)
  scoreContext(run, tokens, scores, words.length === 1 || words.every((w) => !ORG_HEADS.has(w.lower)))
  return scores
}

/** True where the words around are all capitals too, so that capitals make no acronym. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  if (at < 12 && tokens.length < 24 && !tokens.some((t) => /\p{Ll}/u.test(t.words)) && tokens.filter((t) => t.words.length > 2).length > 2) return true
  let loud = 0
  for (let i = Math.max(0, at - 3); i < Math.min(tokens.length, at + 4); i++) if (i !== at && tokens[i].acronymShape && tokens[i].words.length > 3) loud++
  return loud >= 2
}

function scoreSingle(t: Token, s: Scores, evidence: WordEvidence, shouted: boolean): void {
  const { lower, tags } = t
  if (OTHER_ACRONYMS.has(lower)) s.other += 4
  else if (shouted || t.acronymShape && t.words.length > 2 && (COMMON_WORDS.has(lower) || OPENING_WORDS.has(lower))) s.other += 2
  else if (t.acronymShape && /^[\p{L}&.-]+$/u.test(t.words) && t.words.length <= 8) s.org += t.words.length <= 6 ? 2.4 : 1.2
  else if (/^\p{Lu}{2,}\p{Ll}|\p{Ll}\p{Lu}{2,}/u.test(t.words) && t.words.length <= 10) s.org += 1.8
  if (PLACES.has(lower) || tags.has('Country') || tags.has('City') || tags.has('Region')) s.place += 3
  else if (tags.has('Place')) s.place += 2
  if (PLAIN_CAPITALS.has(lower)) s.other += 4
  if (isDemonym(lower) || tags.has('Demonym')) s.other += 3
  if (CREED_ENDING.test(lower)) s.other += 3
  if (ORG_HEADS.has(lower)) s.other += 2.5
  if (TITLES.has(lower) || ROLE_HEADS.has(lower)) s.other += 3
  if (GIVEN_NAMES.has(lower)) s.person += DOUBTFUL_GIVEN_NAMES.has(lower) ? 0.8 : 1.8
  if (tags.has('LastName')) s.person += 1.2
  else if (tags.has('Person') || tags.has('FirstName')) s.person += 1
  if (tags.has('Organization') && !t.acronymShape) s.org += 1.6
  if (evidence.hasCreed(lower)) s.person += 3
  if (isUnknown(t) && evidence.small(lower) === 0 && lower.length > 3) s.person += evidence.capital(lower) > 1 ? 1.2 : 0.7
  if (isCommon(lower)) s.other += 0.8
  if (evidence.small(lower) > 0 && evidence.small(lower) >= evidence.capital(lower)) s.other += 2
  if (tags.has('Adjective') || tags.has('Adverb') || tags.has('Plural') || tags.has('Verb') && !tags.has('ProperNoun')) s.other += 1
  if (/(?:land|stan|burg|shire|ville|grad|burgh|ford|ton|polis)$/u.test(lower) && lower.length > 6) s.place += 0.8
  if (/(?:ov|ev|ski|sky|sson|sen|stein|berg|mann|vich|vić|ić|enko|ez|ini|elli|escu|oğlu|dze|yan)$/u.test(lower) && lower.length > 5) s.person += 0.7
}

function scorePhrase(words: readonly Token[], s: Scores, evidence: WordEvidence): void {
  const last = words.at(-1)!
  const first = words[0]
  const lowers = words.map((w) => w.lower)
  const phrase = lowers.join(' ')
  const name = (t: Token) => GIVEN_NAMES.has(t.lower.split('-')[0])
  const ordinal = words.length > 1 && /^[IVX]+$/.test(last.words)
  const common = (t: Token) => evidence.small(t.lower) > evidence.capital(t.lower) || isCommon(t.lower) && !GIVEN_NAMES.has(t.lower)
  // Persons: a given name or initials, then names.
  const initials = words.filter((w) => /^\p{Lu}\.(?:-?\p{Lu}\.)*$|^\p{Lu}$|^(?:\p{Lu}\.){2,3}$/u.test(w.words)).length
  if (name(first)) s.person += DOUBTFUL_GIVEN_NAMES.has(first.lower) ? 1.6 : 3
  else if (first.tags.has('FirstName')) s.person += 1.6
  if (initials > 0 && !/^(?:\p{Lu}\.)+$/u.test(last.words) && last.words.length > 1) s.person += 2.2
  if (words.length > 2 && name(words[1])) s.person += 0.6
  // "Die Fackel": an article of another language, as no given name is.
  if (/^(?:die|das|les|los|las|het|gli)$/u.test(first.lower)) s.person -= 3
  if (last.tags.has('LastName')) s.person += 1.2
  if (NAME_SUFFIXES.has(last.lower.replace('.', ''))) s.person += 2
  if (evidence.hasCreed(last.lower)) s.person += 2
  if (words.length === 2 && words.every((w) => isUnknown(w) && !common(w))) s.person += 1.8
  if (words.length === 3 && words.every((w) => isUnknown(w) && !common(w))) s.person += 0.7
  if (common(last) && initials === 0 && !(last.tags.has('LastName') && name(first))) s.person -= name(first) ? 0.8 : 1.5
  if (words.length > 4 && !lowers.some((l) => l === 'de' || l === 'von' || l === 'van')) s.person -= 1.5
  if (ROLE_HEADS.has(last.lower) && !name(first)) s.other += 4.5
  // Bodies: head words at the end or before "of".
  const of = lowers.findIndex((l) => l === 'of' || l === 'for' || l === 'de')
  const heads = lowers.map((l, i) => (ORG_HEADS.has(l) ? i : -1)).filter((i) => i >= 0)
  if (ORG_HEADS.has(last.lower)) s.org += WEAK_ORG_HEADS.has(last.lower) ? 2.6 : 4.2
  else if (of > 0 && heads.some((i) => i < of)) s.org += 4.2
  else if (heads.length > 0) s.org += WEAK_ORG_HEADS.has(lowers[heads[0]]) ? 0.8 : 1.8
  else if (TAIL_HEADS.has(last.lower) || of > 1 && TAIL_HEADS.has(lowers[of - 1])) { s.org += 2.6; s.person -= 1.5 }
  if (lowers.some((l) => FOREIGN_BODY_WORDS.has(l)) && !name(first)) { s.org += 2; s.person -= 1.5 }
  if (LEGAL_FORMS.has(last.lower.replace('.', ''))) s.org += 4
  if (words.some((w) => w.words === '&')) s.org += 1.5
  if (lowers.some((l) => POLITICAL_WORDS.has(l.replace(/['’]/g, '')))) s.org += heads.length > 0 ? 1 : 0.7
  if (words.some((w) => w.tags.has('Organization'))) s.org += 1
  if (heads.length > 0) s.person -= 2
  if (words.some((w) => w.acronymShape && w.words.length <= 6 && w.words.length > 2 && !OTHER_ACRONYMS.has(w.lower))) s.org += 0.8
  if (of > 0 && NUMBER_WORDS.has(last.lower)) s.org += 4
  // "United Steelworkers", "Amalgamated Tram Drivers": a union called after its members.
  if (/^(?:united|amalgamated|associated|allied|federated|national|international)$/.test(first.lower) && (CROWDS.has(last.lower) || /(?:workers|drivers|makers|builders|employees|seamen|railwaymen)$/u.test(last.lower))) s.org += 4
  if (words.length === 2 && /^\p{L}{4,}-(?:e|i|ye|yi|ul)$/u.test(first.lower) && isUnknown(last)) s.org += 3.6
  // Places.
  if (PLACES.has(phrase)) { s.place += 5; s.person -= 2 }
  else if (PLACE_HEADS.has(last.lower) || PLACE_HEADS.has(first.lower) && words.length === 2 && /^(?:mount|lake|cape|port|fort|river|island)$/.test(first.lower)) s.place += 3.6
  else if (!TAIL_HEADS.has(last.lower) && words.every((w) => w.tags.has('Place') || w.tags.has('Country'))) s.place += 3
  if (/^(?:north|south|east|west|northern|southern|eastern|western|central|new|upper|lower|great)$/.test(first.lower) && words.length === 2 && heads.length === 0) s.place += 1.8
  // Neither: creeds, events, works.
  if (/^(?:war|revolution|act|treaty|prize|award|awards|cup|championship|championships|day|century|age|law|amendment|uprising|riots|festival|games|series|conference|plan|agreement|accords?|election|elections|question|theory|history|manifesto|bill|battle|crisis|rebellion|massacre|trial|project|edition|language|studies|order|decree|ordinance|statute|protocol|pact|reform|directive)$/.test(ordinal ? words.at(-2)!.lower : last.lower) || /^(?:battle|treaty|war|siege|history|act|declaration|statement|critique|theory|introduction|battle)$/.test(first.lower)) s.other += 4
  if (words.every((w) => PLAIN_CAPITALS.has(w.lower) || isDemonym(w.lower) || CREED_ENDING.test(w.lower))) s.other += 3
  if (/(?:cracy|archy|geoisie|letariat|peasantry)$/u.test(last.lower)) s.other += 4
  if (CREED_ENDING.test(last.lower) && !heads.length) s.other += 1.5
  if (isDemonym(first.lower) && heads.length === 0) s.other += 1.2
  if (last.tags.has('Plural') && !ORG_HEADS.has(last.lower) && !last.tags.has('LastName')) { s.other += 0.8; s.org += 0.5 }
}

/** A word the tagger does not take for an ordinary one. */
function isUnknown(t: Token): boolean {
  return !isCommon(t.lower) && (t.pos === 'noun' || t.pos === 'other') && !PLAIN_CAPITALS.has(t.lower) && !isDemonym(t.lower) && !CREED_ENDING.test(t.lower) && !ORG_HEADS.has(t.lower) && !PLACE_HEADS.has(t.lower) && !t.tags.has('Plural') && !t.acronymShape && !POLITICAL_WORDS.has(t.lower)
}
