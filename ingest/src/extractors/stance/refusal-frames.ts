/** What somebody will not have: "we will not allow B to …", "A cannot tolerate B", "A would not let B …". */
import { gather } from '../../language/gather.ts'
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

/** "never forgave B" needs no "will". */
const FORGIVING = /^(?:forgave|forgiven|excused|condoned)$/u

export function refusalDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (!ALLOWING.has(token.lower) || !isVerb(reading, i)) return []
    const group = verbGroup(reading, i)
    const never = FORGIVING.test(token.lower) && reading.tokens.slice(group.from, i).some((t) => t.lower === 'never')
    if (!group.negated || group.passive || !never && !reading.tokens.slice(group.from, i).some((t) => /^(?:will|wo|would|can|ca|cannot|could|shall|must|should)$/u.test(t.lower))) return []
    const subject = subjectOf(reading, group.from)
    if (!subject || subject.reversed || subject.spots.length === 0) return []
    return subject.spots.filter((s) => s.kind !== 'Work').flatMap((source) => targetsAt(reading, i + 1, cues)
      .filter((t) => t.spot !== null && t.sign > 0 && t.spot.cluster !== source.cluster)
      .map((target): Draft => ({
        reading, reports, source, target, relation: stanceOf(-1), from: i, to: i + 1, confidence: subject.loose ? 0.55 : 0.65, explicitness: 'inferred', rule: 'stance/refusal',
      })))
  })
}
