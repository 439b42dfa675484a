/** Who is for or against whom and what: the layer `stances`. Each kind of construction is a file in `stance/`. */
import type { EntityKind } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import type { Findings } from './extractor.ts'
import { ADJECTIVE_WORDS, adjectiveDrafts } from './stance/adjective-frames.ts'
import { ALLIANCE_FRAME_WORDS, allianceDrafts } from './stance/alliance-frames.ts'
import { appositionDrafts } from './stance/apposition-frames.ts'
import { assemble, STANCE_EXTRACTOR } from './stance/assemble.ts'
import { balancedDrafts } from './stance/balance.ts'
import { CONCEPTION_WORDS, conceptionDrafts } from './stance/conception-frames.ts'
import { CONDITION_WORDS, conditionDrafts } from './stance/condition-frames.ts'
import { CONDUCT_FRAME_WORDS, conductDrafts } from './stance/conduct-frames.ts'
import { CONTRADICTED_WORDS, contradictedDrafts } from './stance/contradicted-frames.ts'
import { creedDrafts } from './stance/creed-frames.ts'
import { draftsInContext } from './stance/context.ts'
import type { Draft } from './stance/drafts.ts'
import { EPITHET_WORDS, epithetDrafts } from './stance/epithet-frames.ts'
import { faultDrafts } from './stance/fault-frames.ts'
import { findCues } from './stance/find-cues.ts'
import { frameFinder } from './stance/frame-words.ts'
import type { Frame } from './stance/frame-words.ts'
import { FOLLOWING_WORDS, followingDrafts } from './stance/following-frames.ts'
import { againstDrafts, EXPECTED, lackingDrafts, lessThanDrafts, LOADED_WORDS, loadedDrafts, PRESUMPTION_WORDS, presumptionDrafts, SERVING_WORDS, servingDrafts, WORKING_WORDS, workingDrafts } from './stance/loaded-frames.ts'
import { kindDrafts } from './stance/kind-frames.ts'
import { listedDemands } from './stance/listed-demands.ts'
import { MISDEED_WORDS, misdeedDrafts } from './stance/misdeed-frames.ts'
import { principleHeadings } from './stance/principle-headings.ts'
import { nounDrafts } from './stance/noun-frames.ts'
import { predicateDrafts } from './stance/predicate-frames.ts'
import { PROGRAM_FRAME_WORDS, programDrafts } from './stance/program-frames.ts'
import { NEWS_FRAME_WORDS, newsDrafts } from './stance/news-frames.ts'
import { isNewsReport } from './stance/news-report.ts'
import { readSentencesWith } from './stance/reading.ts'
import type { Reading, ReadingLayers } from './stance/reading.ts'
import { REPLY_WORDS, replyDrafts } from './stance/reply-titles.ts'
import { deniedFrom, findReports, speakerAt } from './stance/reporting.ts'
import { REFUSAL_WORDS, refusalDrafts } from './stance/refusal-frames.ts'
import { withResolutionItems } from './stance/resolution-items.ts'
import { saidToneDrafts } from './stance/said-tone-frames.ts'
import { withSaidPronouns } from './stance/said-it.ts'
import { withStandIns } from './stance/standing-for.ts'
import { withSubjectPronouns } from './stance/subject-pronouns.ts'
import { SLANDER_WORDS, slanderDrafts } from './stance/slander-frames.ts'
import { SLOGAN_WORDS, sloganDrafts } from './stance/slogan-frames.ts'
import { enumeratedDrafts, judgedListDrafts } from './stance/stance-lists.ts'
import { heldDrafts, SHOWING, shownDrafts, THESIS_WORDS, thesisDrafts } from './stance/thesis-frames.ts'
import { isSpokenOfAgain, withUnnamedGroups } from './stance/unnamed-groups.ts'
import type { UnnamedGroups } from './stance/unnamed-groups.ts'
import { toneDrafts } from './stance/tone-frames.ts'
import { tonedVerbDrafts } from './stance/toned-verb-frames.ts'
import { wholeTextTone } from './stance/whole-text-tone.ts'
import { verbDrafts } from './stance/verb-frames.ts'

/** A sentence longer than this is a table or a list that lost its marks; frames do not hold in it. */
const LONGEST_SENTENCE = 400

export const findStances = extractor({
  name: STANCE_EXTRACTOR,
  version: '24',
  needs: ['document', 'sentences', 'coreference', 'works', 'quotations', 'cues'],
  gives: 'stances',
  extract: (layers: ReadingLayers) => {
    const groups = withUnnamedGroups(readSentencesWith(layers))
    const kindOf = new Map<string, EntityKind>([...layers.coreference.clusters, ...layers.works.clusters, ...groups.clusters].map((c) => [c.id, c.kind]))
    const readings = withSubjectPronouns(withStandIns(withResolutionItems(groups.readings))).map(withSaidPronouns)
    const drafts = draftsInContext(readings, stanceDrafts)
    const framed = [...drafts, ...listedDemands(readings, drafts), ...kindDrafts(readings, stanceDrafts), ...principleHeadings(readings, drafts), ...creedDrafts(readings)]
    const concluded = [...framed, ...balancedDrafts(framed)]
    const told = [...concluded, ...saidToneDrafts(readings, concluded)]
    if (isNewsReport(readings)) return withGroups(assemble(told.filter((d) => d.source !== null || speakerAt(d.reading, d.reports, d.from) !== d.reading.voice), kindOf), groups)
    const toned = [...told, ...toneDrafts(readings, concluded)]
    return withGroups(assemble([...toned, ...wholeTextTone(readings, toned)], kindOf), groups)
  },
})

/** With the groups without a name of which something is said, and adherents of whom the text speaks again. */
function withGroups(found: Findings, { clusters, mentions }: Pick<UnnamedGroups, 'clusters' | 'mentions'>): Findings {
  const used = new Set(found.findings.flatMap((f) => [f.subject, f.object, ...f.attribution.map((a) => a.source)]))
  const kept = clusters.filter((c) => used.has(c.id) || isSpokenOfAgain(c))
  const keptMentions = new Set(kept.flatMap((c) => c.mentions))
  return { findings: found.findings, clusters: [...found.clusters, ...kept], mentions: [...found.mentions, ...mentions.filter((m) => keptMentions.has(m.id))] }
}

/** In the order in which their drafts are listed. A frame that begins at certain words says which, and is not tried where none stands. */
export const FRAMES: readonly Frame[] = [
  { drafts: predicateDrafts },
  { words: ADJECTIVE_WORDS, drafts: adjectiveDrafts },
  { words: ALLIANCE_FRAME_WORDS, drafts: allianceDrafts },
  { words: EPITHET_WORDS, drafts: epithetDrafts },
  { words: SLOGAN_WORDS, drafts: sloganDrafts },
  { drafts: enumeratedDrafts },
  { words: ['following'], drafts: judgedListDrafts },
  { drafts: appositionDrafts },
  { words: FOLLOWING_WORDS, drafts: followingDrafts },
  { words: CONTRADICTED_WORDS, drafts: contradictedDrafts },
  { words: MISDEED_WORDS, drafts: misdeedDrafts },
  { words: SLANDER_WORDS, drafts: slanderDrafts },
  { words: CONCEPTION_WORDS, drafts: conceptionDrafts },
  { words: REPLY_WORDS, drafts: replyDrafts },
  { words: PRESUMPTION_WORDS, drafts: presumptionDrafts },
  { words: SERVING_WORDS, drafts: servingDrafts },
  { words: ['than'], drafts: lessThanDrafts },
  { words: LOADED_WORDS, drafts: loadedDrafts },
  { words: EXPECTED, drafts: lackingDrafts },
  { words: WORKING_WORDS, drafts: workingDrafts },
  { drafts: tonedVerbDrafts },
  { words: REFUSAL_WORDS, drafts: refusalDrafts },
  { words: CONDUCT_FRAME_WORDS, drafts: conductDrafts },
  { words: CONDITION_WORDS, drafts: conditionDrafts },
  { words: PROGRAM_FRAME_WORDS, drafts: programDrafts },
  { words: THESIS_WORDS, drafts: thesisDrafts },
  { words: SHOWING, drafts: shownDrafts },
  { drafts: heldDrafts },
  { words: ['against'], drafts: againstDrafts },
  { words: NEWS_FRAME_WORDS, drafts: newsDrafts },
]
const framesIn = frameFinder(FRAMES)

/** Every stance of one sentence. Questions ask; they assert nothing of their subject. */
export function stanceDrafts(reading: Reading): Draft[] {
  if (reading.tokens.length > LONGEST_SENTENCE || reading.tokens.at(-1)?.words === '?') return []
  const cues = findCues(reading)
  const reports = findReports(reading)
  const drafts = cues.flatMap((hit) => (hit.cue.part === 'verb' ? verbDrafts : nounDrafts)(reading, reports, hit, cues))
  const frames = framesIn(reading)
  for (let n = 0; n < FRAMES.length; n++) if (frames & 1 << n) for (const draft of FRAMES[n].drafts(reading, reports, cues)) drafts.push(draft)
  const found = [...drafts, ...faultDrafts(reading, reports, cues, drafts)]
  const denied = found.length > 0 ? deniedFrom(reading) : []
  return found.filter((d) => !denied.some((r) => r.from <= d.from && d.from < r.to))
}
