/**
 * Verbs that are on no list but sound like praise or blame by the learned tone of words: "A berated B". Only where somebody named does it to
 * somebody named, since verbs of tone say much else besides.
 */
import { gather } from '../../language/gather.ts'
import { JUDGING_VERBS } from '../../lexicons/judgements.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { toneOfWord } from '../../tone/word-tone.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import { verbForms } from './inflect.ts'
import { verbGroup } from './negation.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'
import { subjectOf } from './subject.ts'
import { targetsAt } from './targets.ts'
import { isVerb } from './verb-sense.ts'

/** Tone from which a verb is one of praise or blame. */
const LEAST_TONE = 0.3
/** Verbs with a strong tone that tell of luck, deeds or feelings and not of a stance. */
const NO_STANCE: ReadonlySet<string> = new Set(['win', 'lose', 'lead', 'head', 'represent', 'like', 'love', 'kill', 'shoot', 'die', 'beat', 'defeat', 'kiss', 'hurt', 'die', 'fight', 'play', 'hope', 'care', 'cry', 'laugh', 'smile', 'enjoy', 'help', 'miss', 'leave', 'greet', 'please', 'charm', 'miss', 'thrill', 'marry', 'murder', 'rob', 'free', 'save', 'arrest', 'threaten', 'alarm', 'confuse', 'worry', 'strike', 'capture', 'succeed', 'struggle', 'steal', 'wound', 'injure', 'rape', 'attract', 'fail', 'suffer', 'lie', 'issue', 'adopt', 'sign', 'launch', 'face'])
const LISTED: ReadonlySet<string> = new Set(STANCE_CUES.filter((c) => c.part === 'verb').flatMap((c) => [...verbForms(c.words.split(' ')[0]).keys()]))

export function tonedVerbDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (reading.spotAt[i] !== null || LISTED.has(token.lower) || NO_STANCE.has(token.lemma) || JUDGING_VERBS.has(token.lemma) || !isVerb(reading, i)) return []
    const tone = toneOfWord({ lower: token.lower, lemma: token.lemma, pos: token.pos, hidden: false, quoted: false })
    if (Math.abs(tone) < LEAST_TONE) return []
    const group = verbGroup(reading, i)
    if (group.negated || group.hedged || group.obliged || group.passive || group.infinitive) return []
    const subject = subjectOf(reading, group.from)
    if (!subject || subject.loose || subject.reversed) return []
    return subject.spots.filter((s) => s.kind !== 'Work').flatMap((source) => targetsAt(reading, i + 1, cues)
      .filter((t) => t.spot !== null && t.sign > 0 && t.spot.cluster !== source.cluster)
      .map((target): Draft => ({
        reading, reports, source, target, relation: stanceOf(tone > 0 ? 1 : -1), from: i, to: i + 1,
        confidence: 0.5, explicitness: 'explicit', rule: 'stance/toned-verb',
      })))
  })
}
