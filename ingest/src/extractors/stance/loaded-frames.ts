/** Words that blame whoever does the deed ("A distorts our words"), and "against B" outside any other frame. The speaker judges. */
import { gather } from '../../language/gather.ts'
import { BAD_ADJECTIVES } from '../../lexicons/judgements.ts'
import { FAULT_ISMS } from '../../lexicons/program-words.ts'
import { COPULAS, NEGATIONS } from '../../lexicons/grammar-words.ts'
import { NERVE_NOUNS } from '../../lexicons/clause-words.ts'
import { BLAMING_VERBS, HARMING_VERBS, HELPING_VERBS, HONOURING_VERBS } from '../../lexicons/loaded-verbs.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'
import type { Draft } from './drafts.ts'
import { stanceOf } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbForms } from './inflect.ts'
import { verbGroup } from './negation.ts'
import { isIsm } from './position-span.ts'
import type { Reading, Spot } from './reading.ts'
import { BELIEVING, pretenceBefore } from './reporting.ts'
import type { Report } from './reporting.ts'
import { havingBefore } from './infinitive-doers.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import { targetsEndingAt } from './verb-frames.ts'
import { isVerb } from './verb-sense.ts'

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...BLAMING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, -1])),
  ...HONOURING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, 1])),
])

/** Blame only where they end the clause: "failed to come" says less. */
const FAILING: ReadonlySet<string> = new Set(verbForms('fail').keys())

const WORKINGS: ReadonlyMap<string, Sign> = new Map([
  ...HARMING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, -1])),
  ...HELPING_VERBS.flatMap((v) => [...verbForms(v).keys()].map((f): [string, Sign] => [f, 1])),
])

/** Without one of these in a sentence `workingDrafts` finds nothing in it; the same for the others of the name. */
export const WORKING_WORDS: ReadonlySet<string> = new Set(WORKINGS.keys())

/** What things do for good or ill: the speaker judges the position that does it. */
export function workingDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    const sign = WORKINGS.get(token.lower)
    if (sign === undefined || !isVerb(reading, i)) return []
    const group = verbGroup(reading, i)
    if (group.passive || group.negated || group.obliged || group.infinitive || group.hedged) return []
    const subject = subjectOf(reading, group.from)
    if (subject !== null && subject.spots.length > 0) return []
    return targetsEndingAt(reading, group.from, cues).filter((t) => t.sign > 0).map((target): Draft => ({
      reading, reports, source: null, target, relation: stanceOf(sign), from: i, to: i + 1, confidence: 0.55, explicitness: 'inferred', rule: 'stance/working',
    }))
  })
}

/** "sold out", "caved in": deeds of two words that blame their doer. */
const SELLING = byFirst(['sell:sold out', 'cave in', 'knuckle under', 'climb down', 'run:ran:run away', 'chicken out', 'give:gave:given in', 'kowtow to', 'toady to', 'go:went:gone over to the enemy', 'suck up', 'stab:stabbed us in the back', 'stoop to', 'stand:stood aside', 'stand:stood idly by', 'look on', 'say:said nothing', 'say:said not a word', 'have nothing to say', 'have:had nothing to say', 'have nothing to offer', 'have:had nothing to offer', 'remain silent', 'keep:kept silent', 'fall:fell:fallen silent', 'keep:kept quiet', 'pass over', 'turn a blind eye', 'close its eyes', 'close their eyes', 'close his eyes', 'shut its eyes', 'shut their eyes', 'bury its head', 'bury their heads', 'drag its feet', 'drag their feet', 'hide behind', 'bow to', 'sow illusions', 'sow confusion', 'spread illusions', 'spread confusion', 'sit:sat on the fence', 'take refuge in', 'pay:paid lip service', 'go:went:gone back on', 'make:made a fool', 'make:made fools', 'lose:lost its head', 'wring:wrung its hands', 'wring:wrung their hands', 'beg the question', 'miss the point', 'make:made a mockery', 'make:made light of', 'do nothing', 'take:took:taken orders from', 'take:took:taken its orders from', 'take:took:taken their orders from', 'dance to the tune', 'have:had no answer', 'have:had no idea', 'get:got it wrong', 'get:got everything wrong', 'live in the past', 'ride:rode roughshod', 'trample on', 'trade on', 'cling:clung to the past', 'bank on the fear', 'tell:told lies', 'do:did:done nothing', 'have:had no interest in', 'have:had not the slightest', 'have:had not the least', 'provide no alternative', 'offer no alternative', 'offer no solution', 'offer no solutions', 'offer no way', 'have:had no alternative', 'have:had no program', 'have:had no programme', 'split:split:split the ranks', 'split:split:split the movement', 'split:split:split the party', 'split:split:split the union', 'split:split:split our ranks', 'drive:drove:driven a wedge', 'beat:beat:beaten the drums', 'beat:beat:beaten the drum', 'bargain in bad faith', 'act in bad faith', 'refuse to bargain', 'refuse to negotiate', 'refuse to listen', 'refuse to recognize', 'refuse to recognise', 'refuse to answer', 'refuse to discuss', 'stop short', 'hide:hid:hidden the truth', 'pull the wool', 'throw:threw:thrown dust', 'masquerade as', 'pose as', 'parade as', 'pass itself off', 'pass themselves off', 'pass himself off', 'sow division', 'sow divisions', 'play a double game', 'wash its hands', 'wash their hands', 'lead:led:led workers to defeat', 'lead:led:led the movement to defeat', 'tail behind', 'line its pockets', 'line their pockets', 'profit from', 'feather its nest', 'feather their nests', 'side with the bosses', 'side with the employers', 'represent the interests of the bourgeoisie', 'serve the interests of the bourgeoisie', 'serve the interests of capital', 'shrink:shrank:shrunk from', 'cover up', 'cover itself', 'run:ran:run roughshod', 'go:went:gone back on its word', 'give:gave:given up the struggle', 'bear:bore:borne false witness', 'put:put:put words in', 'quote out of context', 'wrap itself in', 'wrap themselves in'].flatMap((v) => [...verbForms(v).keys()].map((f) => f.split(' '))))

/** Deeds of several words that honour their doer. */
const SERVING_WELL = byFirst(['do:did:done well to', 'do:did:done right to', 'set:set:set an example', 'stand:stood firm', 'stand:stood fast', 'keep:kept faith', 'keep:kept the faith', 'hold:held out', 'show the way', 'lead:led the way', 'do:did:done its duty', 'do:did:done their duty', 'do:did:done his duty', 'do:did:done her duty', 'deserve well of', 'point the way', 'bear:bore:borne witness'].flatMap((v) => [...verbForms(v).keys()].map((f) => f.split(' '))))

function byFirst(phrases: readonly string[][]): ReadonlyMap<string, readonly string[][]> {
  const out = new Map<string, string[][]>()
  for (const words of phrases) out.set(words[0], [...out.get(words[0]) ?? [], words])
  return out
}

const BREAKING: ReadonlySet<string> = new Set(['break', 'breaks', 'broke', 'broken', 'breaking'])
export const LOADED_WORDS: ReadonlySet<string> = new Set([...SELLING.keys(), ...SERVING_WELL.keys(), ...BREAKING, ...FAILING, ...SIGNS.keys()])

function standsAt({ tokens }: Reading, i: number, phrases: ReadonlyMap<string, readonly (readonly string[])[]>): boolean {
  return phrases.get(tokens[i].lower)?.some((words) => words.every((word, k) => tokens[i + k]?.lower === word)) === true
}

/** The speaker's stance on those who do such a deed. */
export function loadedDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    const sold = standsAt(reading, i, SELLING)
    const well = !sold && standsAt(reading, i, SERVING_WELL)
    const broken = BREAKING.has(token.lower) && /^(?:its|his|her|their|your|every)$/u.test(reading.tokens[i + 1]?.lower ?? '') && /^(?:words?|promises?|pledges?|commitments?|oath|vows?)$/u.test(reading.tokens[i + 2]?.lower ?? '')
    const sign = well ? 1 : sold || broken ? -1 : FAILING.has(token.lower) && /^[.;,!]$/u.test(reading.tokens[i + 1]?.words ?? '.') ? -1 : SIGNS.get(token.lower)
    if (sign === undefined || !isVerb(reading, i)) return []
    const group = verbGroup(reading, i)
    if (group.passive && !token.lower.endsWith('ing') || group.negated || group.obliged || group.infinitive) return []
    const subject = subjectOf(reading, group.from)
    const relative = /^(?:which|who|that)$/u.test(reading.tokens[group.from - 1]?.lower ?? '')
    // "has, remaining silent on B, left", "by betraying C"
    const beside = token.lower.endsWith('ing') && /^(?:,|by)$/u.test(reading.tokens[group.from - 1]?.lower ?? '')
    if (!subject || subject.loose && !relative && !beside || subject.reversed) return []
    return subject.spots.filter((s) => !relative || s.cluster !== reading.voice).map((spot): Draft => ({
      reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation: stanceOf(sign),
      from: i, to: i + 1, confidence: group.hedged ? 0.55 : 0.7, explicitness: 'inferred', rule: 'stance/loaded-verb',
    }))
  })
}

/** What polemics say of whoever does not do it; base forms. */
export const EXPECTED: ReadonlySet<string> = new Set(['understand', 'grasp', 'comprehend', 'answer', 'explain', 'notice', 'realize', 'realise', 'mention', 'dare', 'learn', 'trouble', 'bother', 'break'])

/** "A does not understand the crisis", "A cannot answer us": the speaker blames A for it. */
export function lackingDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !EXPECTED.has(token.lemma) || !isVerb(reading, i)) return []
    const group = verbGroup(reading, i)
    if (!group.negated || group.passive || group.hedged || group.obliged || group.infinitive || reading.tokens[i + 1]?.lower === 'to' && token.lemma === 'answer' || token.lemma === 'break' && reading.tokens[i + 1]?.lower !== 'with') return []
    const subject = subjectOf(reading, group.from)
    return (subject === null || subject.loose || subject.reversed ? [] : subject.spots).filter((s) => s.cluster !== reading.voice).map((spot): Draft => ({
      reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'CRITICIZES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/lacking',
    }))
  })
}

export const PRESUMPTION_WORDS: ReadonlySet<string> = new Set([...NERVE_NOUNS, ...BELIEVING])

/** "A has the nerve to attack us", "A would have us believe that …": the speaker blames A for it. */
export function presumptionDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null) return []
    const verb = token.lower === 'to' && NERVE_NOUNS.has(reading.tokens[i - 1]?.lower ?? '') ? havingBefore(reading, i) : pretenceBefore(reading, i)
    if (verb === null) return []
    const group = verbGroup(reading, verb)
    const subject = group.negated ? null : subjectOf(reading, group.from)
    return (subject === null || subject.reversed ? [] : subject.spots).filter((s) => s.cluster !== reading.voice).map((spot): Draft => blame(reading, reports, spot, i))
  })
}

function blame(reading: Reading, reports: readonly Report[], spot: Spot, at: number): Draft {
  return { reading, reports: reports.filter((r) => r.from > at || at >= r.to), source: null, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation: 'CRITICIZES', from: at, to: at + 1, confidence: 0.65, explicitness: 'inferred', rule: 'stance/presumption' }
}

/** "A plays into the hands of the owners", "this can only serve the owners": the speaker blames whoever or what does it. */
export function servingDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || !servesOthers(reading, i, token.lemma)) return []
    const group = verbGroup(reading, i)
    if (group.negated || group.passive || group.infinitive || group.obliged) return []
    return targetsEndingAt(reading, group.from, cues).filter((t) => t.sign > 0 && t.spot?.cluster !== reading.voice).map((target): Draft => ({
      reading, reports, source: null, target, relation: 'CRITICIZES', from: i, to: i + 1, confidence: 0.6, explicitness: 'inferred', rule: 'stance/serving',
    }))
  })
}

/** "…, which is more than can be said of B": B is blamed by the comparison. */
export function lessThanDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  const at = reading.tokens.findIndex((t, i) => t.lower === 'more' && /^than (?:can|could) be said (?:of|for|about)$/u.test(reading.tokens.slice(i + 1, i + 6).map((w) => w.lower).join(' ')))
  return at < 0 ? [] : targetsAt(reading, at + 6, cues).filter((t) => t.spot !== null && t.sign > 0).map((target): Draft => ({
    reading, reports, source: null, target, relation: 'CRITICIZES', from: at, to: at + 6, confidence: 0.65, explicitness: 'inferred', rule: 'stance/less-than',
  }))
}

function servesOthers(reading: Reading, i: number, lemma: string): boolean {
  const phrases = SERVING.get(lemma)
  if (phrases === undefined) return false
  if ((lemma === 'serve' || lemma === 'benefit') && reading.tokens[i - 1]?.lower === 'only') return true
  return phrases.some((words) => words.every((w, k) => reading.tokens[i + 1 + k]?.lower === w))
}

const IN_VAIN = ['only', 'merely', 'to disguise', 'to conceal', 'to disorient', 'to confuse', 'to divide']
/** Verb → what stands right behind it where somebody else is served. */
const SERVING: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(([
  ['play', ['into the hands', 'directly into the hands', 'straight into the hands']], ['do', ['the work of', 'the dirty work of', 'the bidding of']], ['serve', IN_VAIN], ['benefit', IN_VAIN],
  ['give', ['aid and comfort', 'comfort']], ['pave', ['the way']], ['open', ['the door']],
] as const).map(([verb, phrases]) => [verb, phrases.map((words) => words.split(' '))]))

export const SERVING_WORDS: ReadonlySet<string> = new Set(SERVING.keys())

/** "united against B and C": where no other frame has taken the word, and only for "-isms": the speaker's stance. */
export function againstDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (token.lower !== 'against' || cues.some((c) => c.target === i + 1) || isDoneByOthers(reading, i) || reading.tokens.slice(Math.max(0, i - 4), i).some((t) => NEGATIONS.has(t.lower))) return []
    return targetsAt(reading, i + 1, cues)
      .filter((t) => t.position !== null && t.position.reading === undefined && (isIsm(reading.tokens[t.position.from].lower) || isBad(reading, t.position.from, t.position.to)) && t.sign > 0)
      .flatMap((target) => fightersBefore(reading, i).map((source): Draft => ({
        reading, reports, source, target, relation: 'CRITICIZES', from: i, to: i + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/against',
      })))
  })
}

/** A word of the name judges what it names. */
function isBad(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((t, k) => reading.spotAt[from + k] === null && (BAD_ADJECTIVES.has(t.lower) || FAULT_ISMS.has(t.lower) || /^(?:oppression|exploitation|repression|persecution|injustice|tyranny|racism|austerity|discrimination|aggression)$/u.test(t.lower)))
}

/** Who does the verb of the clause in which "against" stands; whoever speaks where nobody known does it. */
function fightersBefore(reading: Reading, against: number): readonly (Spot | null)[] {
  for (let i = against - 1; i > 0 && i > against - 8; i--) {
    if (/^[,;:.–—]$/u.test(reading.tokens[i].words) || NEGATIONS.has(reading.tokens[i].lower) || COPULAS.has(reading.tokens[i].lower) || reading.tokens[i].lower === 'that') break
    if (!isVerb(reading, i) || reading.tokens[i].lower.endsWith('ing')) continue
    const group = verbGroup(reading, i)
    const subject = group.passive || group.negated || group.infinitive ? null : subjectOf(reading, group.from)
    return subject !== null && subject.spots.length > 0 && !subject.loose && !subject.reversed ? subject.spots : [null]
  }
  return [null]
}

/** "which A and her circle are turning against B": the deed of whoever does it; "united against B" is nobody's but the speaker's. */
function isDoneByOthers(reading: Reading, against: number): boolean {
  const verb = against - 1
  if (verb < 0 || !isVerb(reading, verb)) return false
  const { from } = verbGroup(reading, verb)
  const before = reading.tokens[from - 1]
  return from > 0 && before.words !== ',' && !/^(?:we|i)$/iu.test(before.words)
}
