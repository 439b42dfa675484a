/** Who is for or against whom and what: the layer `stances`. Each kind of construction is a file in `stance/`. */
import type { EntityKind } from '@polylogue/graph-schema'
import { extractor } from './extractor.ts'
import { adjectiveDrafts } from './stance/adjective-frames.ts'
import { allianceDrafts } from './stance/alliance-frames.ts'
import { appositionDrafts } from './stance/apposition-frames.ts'
import { assemble, STANCE_EXTRACTOR } from './stance/assemble.ts'
import { conditionDrafts } from './stance/condition-frames.ts'
import { conductDrafts } from './stance/conduct-frames.ts'
import { draftsInContext } from './stance/context.ts'
import type { Draft } from './stance/drafts.ts'
import { epithetDrafts } from './stance/epithet-frames.ts'
import { faultDrafts } from './stance/fault-frames.ts'
import { findCues } from './stance/find-cues.ts'
import { followingDrafts } from './stance/following-frames.ts'
import { againstDrafts, lackingDrafts, lessThanDrafts, loadedDrafts, presumptionDrafts, servingDrafts, workingDrafts } from './stance/loaded-frames.ts'
import { kindDrafts } from './stance/kind-frames.ts'
import { listedDemands } from './stance/listed-demands.ts'
import { nounDrafts } from './stance/noun-frames.ts'
import { predicateDrafts } from './stance/predicate-frames.ts'
import { programDrafts } from './stance/program-frames.ts'
import { readSentencesWith } from './stance/reading.ts'
import type { Reading, ReadingLayers } from './stance/reading.ts'
import { deniedFrom, findReports } from './stance/reporting.ts'
import { refusalDrafts } from './stance/refusal-frames.ts'
import { withStandIns } from './stance/standing-for.ts'
import { withSubjectPronouns } from './stance/subject-pronouns.ts'
import { sloganDrafts } from './stance/slogan-frames.ts'
import { enumeratedDrafts } from './stance/stance-lists.ts'
import { heldDrafts, shownDrafts, thesisDrafts } from './stance/thesis-frames.ts'
import { toneDrafts } from './stance/tone-frames.ts'
import { tonedVerbDrafts } from './stance/toned-verb-frames.ts'
import { verbDrafts } from './stance/verb-frames.ts'

/** A sentence longer than this is a table or a list that lost its marks; frames do not hold in it. */
const LONGEST_SENTENCE = 400

export const findStances = extractor({
  name: STANCE_EXTRACTOR,
  version: '14',
  needs: ['document', 'sentences', 'coreference', 'works', 'quotations', 'cues'],
  gives: 'stances',
  extract: (layers: ReadingLayers) => {
    const kindOf = new Map<string, EntityKind>([...layers.coreference.clusters, ...layers.works.clusters].map((c) => [c.id, c.kind]))
    const readings = withSubjectPronouns(withStandIns(readSentencesWith(layers)))
    const drafts = draftsInContext(readings, stanceDrafts)
    return assemble([...drafts, ...listedDemands(readings, drafts), ...kindDrafts(readings, stanceDrafts), ...toneDrafts(readings, drafts)], kindOf)
  },
})

/** Every stance of one sentence. Questions ask; they assert nothing of their subject. */
export function stanceDrafts(reading: Reading): Draft[] {
  if (reading.tokens.length > LONGEST_SENTENCE || reading.tokens.at(-1)?.words === '?') return []
  const cues = findCues(reading)
  const reports = findReports(reading)
  const denied = deniedFrom(reading)
  const drafts = [
    ...cues.flatMap((hit) => (hit.cue.part === 'verb' ? verbDrafts : nounDrafts)(reading, reports, hit, cues)),
    ...predicateDrafts(reading, reports, cues),
    ...adjectiveDrafts(reading, reports, cues),
    ...allianceDrafts(reading, reports),
    ...epithetDrafts(reading, reports, cues),
    ...sloganDrafts(reading, reports, cues),
    ...enumeratedDrafts(reading, reports, cues),
    ...appositionDrafts(reading, reports),
    ...followingDrafts(reading, reports),
    ...presumptionDrafts(reading, reports),
    ...servingDrafts(reading, reports, cues),
    ...lessThanDrafts(reading, reports, cues),
    ...loadedDrafts(reading, reports),
    ...lackingDrafts(reading, reports),
    ...workingDrafts(reading, reports, cues),
    ...tonedVerbDrafts(reading, reports, cues),
    ...refusalDrafts(reading, reports, cues),
    ...conductDrafts(reading, reports, cues),
    ...conditionDrafts(reading, reports, cues),
    ...programDrafts(reading, reports, cues),
    ...thesisDrafts(reading, reports),
    ...shownDrafts(reading, reports),
    ...heldDrafts(reading, reports, cues),
    ...againstDrafts(reading, reports, cues),
  ]
  return [...drafts, ...faultDrafts(reading, reports, cues, drafts)].filter((d) => !denied.some((r) => r.from <= d.from && d.from < r.to))
}
