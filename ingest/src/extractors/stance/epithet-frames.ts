/** What somebody is called in passing ("the opportunist A", "the so-called A") and what is said to be missing ("A offers no proof"). The speaker judges. */
import { gather } from '../../language/gather.ts'
import { BAD_ADJECTIVES, BAD_NOUNS, GOOD_ADJECTIVES, WEAK_JUDGEMENTS } from '../../lexicons/judgements.ts'
import { ARTICLES, POSSESSIVES } from '../../lexicons/grammar-words.ts'
import { PROOF_NOUNS, SHOWING_VERBS } from '../../lexicons/loaded-verbs.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { FALSE_ACCOUNTS, giversBefore, isAbout } from './slander-frames.ts'
import { targetsOf } from './targets.ts'
import type { Target } from './target.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

const QUOTE = /^["“”‘’'«»]$/u

/** All passing judgements of a sentence. */
export function epithetDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null) return []
    const judged = epithetAt(reading, i, cues)
    if (judged) return [...judged.targets.map((t) => draft(reading, reports, t, judged.sign, i, 0.55, 'stance/epithet')), ...(judged.sign < 0 ? badPolicy(reading, reports, i, judged.targets) : [])]
    const culprit = CULPABLE.has(token.lower) ? culpritOf(reading, i, cues) : null
    if (culprit) return [draft(reading, reports, named(culprit), -1, i, 0.6, 'stance/misdeed-of')]
    if (PROOF_NOUNS.has(token.lemma)) return withoutProof(reading, i).map((spot) => draft(reading, reports, named(spot), -1, i, 0.65, 'stance/no-proof'))
    return []
  })
}

/** Misdeeds by the name of whoever does them. In the plural only where the singular may be done to somebody ("the slander of A"). */
const CULPABLE: ReadonlySet<string> = new Set(['slanders', 'lies', 'lie', 'crimes', 'betrayals', 'distortions', 'falsifications', 'manoeuvres', 'maneuvers', 'intrigues', 'treachery', 'hypocrisy', 'cowardice', 'opportunism', 'revisionism', 'sectarianism', 'dogmatism', 'chauvinism', 'adventurism', 'demagogy', 'demagoguery', 'capitulation', 'stupidity', 'stupidities', 'blunders', 'errors', 'mistakes', 'nonsense', 'calumnies', 'phrases', 'phrase-mongering', 'arrogance', 'incompetence', 'dishonesty', 'duplicity', 'provocations', 'mistake', 'error', 'blunder', 'folly', 'weaknesses', 'shortcomings', 'inconsistency', 'inconsistencies', 'vacillation', 'vacillations', 'narrowness', 'servility', 'elitism', 'parasitism', 'philistinism', 'careerism', 'bureaucratism', 'tailism', 'defeatism', 'idealism', 'short-sightedness', 'complacency', 'impotence', 'spinelessness', 'posturing', 'scheming', 'meddling', 'bad faith', 'double-dealing', 'insinuations', 'illusions', 'delusions', 'prejudices'])

/** Without one of these in a sentence nobody is judged so in it. */
export const EPITHET_WORDS: ReadonlySet<string> = new Set(['so-called', ...BAD_ADJECTIVES, ...BAD_NOUNS, ...GOOD_ADJECTIVES, ...CULPABLE, ...PROOF_NOUNS])

/** "the slanders of A", "A's lies": A, unless the words are the object of a stance that reads them itself. */
function culpritOf(reading: Reading, i: number, cues: readonly CueHit[]): Spot | null {
  if (cues.some((c) => c.target >= 0 && c.target <= i && i - c.target < 8)) return null
  const behind = /^(?:of|by)$/u.test(reading.tokens[i + 1]?.lower ?? '') ? phraseAt(reading, i + 2) : null
  const of = behind && reading.spotAt[behind.head]
  // "contains distortions of A": by whoever wrote it.
  if (of && FALSE_ACCOUNTS.has(reading.tokens[i].lower) && isAbout(reading, i) && giversBefore(reading, i, cues).length > 0) return null
  if (of) return isPossessive(reading, of) || of.kind === 'Work' || of.cluster === reading.voice ? null : of
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const spot = reading.spotAt[k]
    if (spot) return isPossessive(reading, spot) && spot.kind !== 'Work' && spot.cluster !== reading.voice ? spot : null
    if (reading.tokens[k].pos !== 'adjective' && reading.tokens[k].pos !== 'noun' && !/^['’]s?$/u.test(reading.tokens[k].words)) return null
  }
  return null
}

/** "the opportunist A", "the shameful policy of B"; nothing where the phrase is the object of a stance: that is its holder's. */
function epithetAt(reading: Reading, i: number, cues: readonly CueHit[]): { readonly sign: Sign, readonly targets: readonly Target[] } | null {
  const { lower, capitalized } = reading.tokens[i]
  const bad = lower === 'so-called' || BAD_ADJECTIVES.has(lower) || BAD_NOUNS.has(lower)
  const good = GOOD_ADJECTIVES.has(lower)
  if (!bad && !good || WEAK_JUDGEMENTS.has(lower) || capitalized && i > 0) return null
  const before = reading.tokens[/^(?:present|current)$/u.test(reading.tokens[i - 1]?.lower ?? '') ? i - 2 : i - 1]
  // "the old clerical renegade Lind"
  const called = reading.spotAt[i + 1] ?? null
  const nickname = BAD_NOUNS.has(lower) && called?.kind === 'Person' && called.mention.form === 'name' && before !== undefined && reading.tokens.slice(Math.max(0, i - 4), i).some((t) => ARTICLES.has(t.lower))
  if (nickname) return cues.some((c) => c.target >= 0 && c.target <= i && i - c.target < 8) ? null : { sign: -1, targets: [named(called)] }
  if (before === undefined || !(ARTICLES.has(before.lower) || POSSESSIVES.has(before.lower)) || lower !== 'so-called' && /^(?:any|all|some|every|no)$/u.test(before.lower)) return null
  if (cues.some((c) => c.cue.ties === 'stance' && c.target >= 0 && c.target <= i && i - c.target < 8)) return null
  let at = i + 1
  while (at < reading.tokens.length && QUOTE.test(reading.tokens[at].words)) at++
  const phrase = phraseAt(reading, at)
  if (!phrase || reading.spotAt[phrase.head]?.mention.form === 'pronoun' || phrase.from !== at || BAD_NOUNS.has(lower) && !BAD_ADJECTIVES.has(lower) && reading.spotAt[at] === null) return null
  const head = reading.spotAt[phrase.head]
  // Only what follows at once: "the opportunist group that A left" says nothing of A.
  const targets = head ? [named(head)] : targetsOf(reading, phrase, cues).filter((t) => (t.spot !== null || lower === 'so-called') && t.sign > 0)
  return targets.length > 0 ? { sign: bad ? -1 : 1, targets } : null
}

/** "the timid policy of A": what A holds, and whoever calls it so rejects. */
function badPolicy(reading: Reading, reports: readonly Report[], i: number, holders: readonly Target[]): Draft[] {
  const phrase = phraseAt(reading, i)
  const head = phrase && reading.spotAt[phrase.head] === null ? reading.tokens[phrase.head] : null
  if (phrase === null || head === null || !PURSUED.test(head.lower) || phrase.from > i) return []
  const position: Target = { spot: null, position: { from: i, to: phrase.head + 1, reach: phrase.ofReach }, sign: 1, holder: null, inferred: false }
  const make = (source: Spot | null, sign: Sign): Draft => ({ reading, reports, source, target: position, relation: stanceOf(sign), from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/epithet' })
  return [make(null, -1), ...holders.flatMap(({ spot }) => (spot === null ? [] : [make(spot, 1)]))]
}

const PURSUED = /^(?:policy|policies|line|course|platform|tactics?|strategy|stand|stance|position|positions|methods?|practices?|theory|theories|thesis|theses|programme|program|conception|attitude|slogan|slogans|plan|plans|scheme|schemes|approach|doctrine|demand|demands|campaign|war)$/u

/** "A offers no proof", "A did not present any evidence". */
function withoutProof(reading: Reading, i: number): readonly Spot[] {
  let none = false
  for (let v = i - 1; v >= 0 && v > i - 8; v--) {
    const { lower, lemma } = reading.tokens[v]
    if (reading.spotAt[v] !== null) return []
    none ||= lower === 'no'
    if (!SHOWING_VERBS.has(lemma)) continue
    const group = verbGroup(reading, v)
    const subject = none !== group.negated && !group.passive ? subjectOf(reading, group.from) : null
    return subject && !subject.loose && !subject.reversed ? subject.spots.filter((s) => s.cluster !== reading.voice) : []
  }
  return []
}

function named(spot: Spot): Target {
  return { spot, position: null, sign: 1, holder: null, inferred: true }
}

function draft(reading: Reading, reports: readonly Report[], target: Target, sign: Sign, at: number, confidence: number, rule: string): Draft {
  return { reading, reports, source: null, target, relation: stanceOf(sign), from: at, to: at + 1, confidence, explicitness: 'inferred', rule }
}
