/**
 * Whose paper somebody writes on, and whose letter he signs: "Memo from the B" above, and below a text the name, the office and the body in lines of their own.
 */
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBehind } from './neighbours.ts'
import type { Tie } from './ties.ts'

/** A letterhead stands among the first passages. */
const HEAD = 12
/** Lines of one signature. */
const LINES = 4
const SMALL = /^(?:[,.;:()|–—-]|for|of|the|on|behalf|and|hon\.?|acting|comrade|cde|dr\.?|mr\.?|mrs\.?|ms\.?|prof\.?|rev\.?|signed|yours|in|solidarity|sincerely|fraternally|your|old)$/u

/** Ties of the opening and of the signatures. `voiceKind`: what the document's voice is. */
export function letterTies(readings: readonly Reading[], voiceKind: string): Tie[] {
  return [...voiceKind === 'Person' ? readings.flatMap(onPaperOf) : [], ...signatureBlocks(readings)]
}

/** "Memo from the B": whoever writes it is of B. */
function onPaperOf(reading: Reading): Tie[] {
  if (reading.sentence.passage > HEAD || !/^(?:memo|memorandum|letter|message|note|circular|dispatch|greetings)$/u.test(reading.tokens[0]?.lower ?? '') || reading.tokens[1]?.lower !== 'from') return []
  const body = spotBehind(reading, 2, /^(?:the|:)$/u, 2)
  if (body?.kind !== 'Organization' || body.mention.form !== 'name' || reading.tokens.length > body.to + 1) return []
  return [tie(reading, 'MEMBER_OF', { ...body, cluster: reading.voice, kind: 'Person' }, body, 'affiliation/letterhead', 0.65)]
}

/** A line with a name alone, and below it the lines of office and body. */
function signatureBlocks(readings: readonly Reading[]): Tie[] {
  return readings.flatMap((line, i) => {
    const person = nameAlone(line)
    if (person === null) return []
    const cells: { readonly reading: Reading, readonly spot: Spot }[] = []
    for (const below of readings.slice(i + 1, i + LINES)) {
      if (!isLineOfCells(below) || isApart(line, below)) break
      cells.push(...below.spots.map((spot) => ({ reading: below, spot })))
    }
    const body = cells.find((c) => c.spot.kind === 'Organization')
    const role = cells.find((c) => c.spot.kind === 'Role')
    if (role === undefined && (body === undefined || !isSignature(line))) return []
    const at = ({ reading, spot }: typeof cells[number], relation: Tie['relation'], target: Spot, source: Spot = { ...person, from: spot.from, to: spot.to }): Tie => tie(reading, relation, source, target, 'affiliation/signature-lines', 0.7)
    return [
      ...role ? [at(role, 'HOLDS_ROLE', role.spot)] : [], ...body ? [at(body, 'MEMBER_OF', body.spot)] : [],
      ...role && body && role.reading !== body.reading ? [at(body, 'PART_OF', body.spot, { ...role.spot, from: body.spot.from, to: body.spot.to })] : [],
    ]
  })
}

/** The person whose name is all that a line holds. */
function nameAlone({ spots, tokens, spotAt }: Reading): Spot | null {
  const [person] = spots
  return spots.length === 1 && person.kind === 'Person' && person.mention.form === 'name' && tokens.every((t, i) => spotAt[i] === person || SMALL.test(t.lower)) ? person : null
}

/** Offices and bodies with nothing but small words between. */
function isLineOfCells({ spots, tokens, spotAt }: Reading): boolean {
  return spots.length > 0 && spots.every((s) => (s.kind === 'Role' || s.kind === 'Organization') && s.mention.form === 'name') && tokens.every((t, i) => spotAt[i] !== null || SMALL.test(t.lower))
}

const isSignature = ({ document, sentence }: Reading): boolean => document.passages[sentence.passage]?.kind === 'signature'

/** Lines of one signature follow each other, with no blank line of more than one between. */
function isApart(first: Reading, below: Reading): boolean {
  return below.sentence.passage - first.sentence.passage >= LINES || /\n[ \t]*\n[ \t]*\n/u.test(first.document.text.slice(first.sentence.end, below.sentence.start))
}

function tie(reading: Reading, relation: Tie['relation'], source: Spot, target: Spot, rule: string, confidence: number): Tie {
  return { reading, relation, source, target, cue: null, confidence, rule, inferred: relation === 'MEMBER_OF' }
}
