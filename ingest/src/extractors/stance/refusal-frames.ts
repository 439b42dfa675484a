/** What somebody will not have: "we will not allow B to …", "A cannot tolerate B", "A would not let B …". */
import { gather } from '../../language/gather.ts'
import { SUBORDINATORS } from '../../lexicons/grammar-words.ts'
import { verbForms } from './inflect.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbGroup } from './negation.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import { isVerb } from './verb-sense.ts'

/** Verbs that say nothing for or against by themselves; negated they are against. Source: own knowledge of English. */
export const ALLOWING: ReadonlySet<string> = new Set(['allow', 'permit', 'tolerate', 'condone', 'forgive:forgave:forgiven', 'let:let:let', 'excuse', 'countenance', 'legitimize', 'legitimise'].flatMap((v) => [...verbForms(v).keys()]))

/** Dealings with others: who refuses them is against whom they would be with. Who only "refused to meet" somebody may have had no time. */
const DEALING: ReadonlySet<string> = new Set(['negotiate', 'deal', 'work', 'sit', 'share', 'cooperate', 'co-operate', 'debate', 'recognize', 'recognise', 'serve', 'shake', 'have', 'stand', 'appear', 'collaborate', 'march', 'trust', 'rule', 'govern', 'join', 'submit', 'bow', 'obey', 'heed'])

/** Words without one of which nothing here is found. */
export const REFUSAL_WORDS: ReadonlySet<string> = new Set([...ALLOWING, ...['refuse', 'decline'].flatMap((v) => [...verbForms(v).keys()])])

/** "refuses to share a stage with B", "declined to meet B": whoever refuses it is against B. */
function dealingRefused(reading: Reading, reports: readonly Report[], i: number, cues: readonly CueHit[]): Draft[] {
  const deed = reading.tokens[i + 2]
  if (reading.tokens[i + 1]?.lower !== 'to' || deed === undefined || !DEALING.has(deed.lower) || !isVerb(reading, i)) return []
  const group = verbGroup(reading, i)
  const subject = group.negated || group.passive || group.infinitive ? null : subjectOf(reading, group.from)
  if (subject === null || subject.reversed) return []
  const ahead = reading.tokens.slice(i + 3, i + 9)
  const stop = ahead.findIndex((t, k) => /^[,;:.!?]$/u.test(t.words) || isVerb(reading, i + 3 + k) || SUBORDINATORS.has(t.lower))
  const marker = ahead.findIndex((t, k) => (stop < 0 || k < stop) && /^(?:with|to|under)$/u.test(t.lower))
  const direct = /^(?:recognize|recognise|join|trust|obey|heed)$/u.test(deed.lower)
  const at = direct && reading.tokens[i + 3]?.lower !== 'with' ? i + 3 : marker >= 0 ? i + 4 + marker : -1
  return at < 0 ? [] : subject.spots.filter((s) => s.kind !== 'Work').flatMap((source) => targetsAt(reading, at, cues)
    .filter((t) => t.spot !== null && t.sign > 0 && t.spot.cluster !== source.cluster && (t.spot.kind === 'Person' || t.spot.kind === 'Organization'))
    .map((target): Draft => ({ reading, reports, source, target, relation: 'CRITICIZES', from: i, to: i + 3, confidence: 0.6, explicitness: 'inferred', rule: 'stance/refusal' })))
}

/** "never forgave B" needs no "will". */
const FORGIVING = /^(?:forgave|forgiven|excused|condoned)$/u

export function refusalDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (/^(?:refus|declin)/u.test(token.lower)) return dealingRefused(reading, reports, i, cues)
    if (!ALLOWING.has(token.lower) || !isVerb(reading, i)) return []
    const group = verbGroup(reading, i)
    const never = FORGIVING.test(token.lower) && reading.tokens.slice(group.from, i).some((t) => t.lower === 'never')
    if (!group.negated || group.passive || !never && !reading.tokens.slice(group.from, i).some((t) => /^(?:will|wo|would|can|ca|cannot|could|shall|must|should)$/u.test(t.lower))) return []
    const subject = subjectOf(reading, group.from)
    if (subject?.reversed) return []
    // "cannot tolerate any disorders": things, where all of them are meant.
    const any = /^(?:any|such|further|more)$/u.test(reading.tokens[i + 1]?.lower ?? '') && !/^(?:let|excus|legitim)/u.test(token.lower)
    // "The honour of the docks cannot tolerate any disorders": whoever says so.
    const doers = subject === null || subject.spots.length === 0 ? (any ? [null] : []) : subject.spots.filter((s) => s.kind !== 'Work')
    return doers.flatMap((source) => targetsAt(reading, i + 1, cues)
      .filter((t) => t.sign > 0 && (source === null ? t.spot === null && t.position!.reading === undefined : t.spot !== null ? t.spot.cluster !== source.cluster : any && t.position!.reading === undefined))
      .map((target): Draft => ({
        reading, reports, source, target, relation: stanceOf(-1), from: i, to: i + 1, confidence: subject?.loose !== false ? 0.55 : 0.65, explicitness: 'inferred', rule: 'stance/refusal',
      })))
  })
}
