/** Bodies inside bodies ("A, the youth wing of B", "A is part of B") and writings inside writings (a chapter and its book). */
import { PART_NOUNS } from '../../lexicons/affiliation-cues.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'

const ARTICLE = /^(?:the|our|a|an)$/u
const LEAD = /^(?:,|a|an|the|is|was|are|became|as|its|youth|women's|student|military|political|armed|local|national|official|former|and|which|forms|formed|now|also|\()$/u

/** Ties of parts to wholes in a sentence. */
export function partTies(reading: Reading): Tie[] {
  const byNoun = reading.tokens.flatMap((token, i): Tie[] => {
    if (reading.spotAt[i] !== null || !PART_NOUNS.has(token.lemma)) return []
    const next = reading.tokens[i + 1]?.lower
    if (next !== 'of') return []
    const whole = spotBehind(reading, i + 2, ARTICLE, 1)
    const part = spotBefore(reading, i, LEAD, 6)
    return whole?.kind === 'Organization' && part?.kind === 'Organization' && part.to < i
      ? [tie(reading, part, whole, { from: i, to: i + 2 }, 0.8, 'affiliation/part-noun')] : []
  })
  return [...byNoun, ...namedParts(reading)]
}

/** "the Central Committee of B": a part that has a name of its own and says whose it is. */
function namedParts(reading: Reading): Tie[] {
  return reading.spots.flatMap((part): Tie[] => {
    if (part.kind !== 'Organization' || part.mention.form !== 'name') return []
    const last = reading.tokens[part.to - 1].lemma
    if (!PART_NOUNS.has(last) || reading.tokens[part.to]?.lower !== 'of') return []
    const whole = spotBehind(reading, part.to + 1, ARTICLE, 1)
    return whole?.kind === 'Organization' ? [tie(reading, part, whole, { from: part.to, to: part.to + 1 }, 0.75, 'affiliation/named-part')] : []
  })
}

function tie(reading: Reading, source: Spot, target: Spot, cue: Tie['cue'], confidence: number, rule: string): Tie {
  return { reading, relation: 'PART_OF', source, target, cue, confidence, rule }
}
