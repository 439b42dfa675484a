/** One sentence as stance frames see it: tokens, the mentions that stand at them, and which quotation they are inside. */
import { eachOf, gather } from '../../language/gather.ts'
import type { Coreference, VoiceTurn, Works } from '../extractor.ts'
import type { Document, EntityKind, Mention, Quotation } from '@polylogue/graph-schema'
import { cueIndex } from './cue-index.ts'
import { withDescribedBodies } from './described-bodies.ts'
import { spotOver, withSpots } from './with-spots.ts'
import type { CueIndex } from './cue-index.ts'
import type { OwnCue } from '../../cues-file/parse-cues-csv.ts'
import type { Sentence, Token } from '../../language/tokens.ts'

/** A mention at its place among the tokens: [from, to). */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly mention: Mention
  readonly cluster: string
  readonly kind: EntityKind
  /** The others whom the same pronoun means: "A and B said that they …". */
  readonly also?: readonly Spot[]
}

/** A position named before, at its place. */
export interface NamedPosition { readonly reading: Reading, readonly from: number, readonly to: number, readonly reach: number }

export interface Context {
  /** The position last spoken for or against in the sentence before. */
  readonly position: NamedPosition | null
  /** Positions of this very sentence. */
  readonly here: readonly NamedPosition[]
  /** The two bodies last named together. */
  readonly bodies: readonly Spot[]
  /** Who claimed something, or accused the voice, in the sentence before: whom "this is a lie" means. */
  readonly claimant: Spot | null
  /** Who was against somebody named in the sentence before: whose "the accusation" is. */
  readonly accuser?: Spot | null
  /** Who was last against the voice: whom "our critics" means. */
  readonly critic: Spot | null
  /** Who did something in the sentence before: whom "this step" means. */
  readonly doer: Spot | null
}

export interface Reading {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly spots: readonly Spot[]
  /** For each token the mention that covers it. */
  readonly spotAt: readonly (Spot | null)[]
  /** For each token the quotation it stands in. */
  readonly quotationAt: readonly (Quotation | null)[]
  /** What earlier sentences leave for "it", "them" and "both" to mean. */
  readonly context?: Context
  /** Words of stance, with those of a person's own file; ours where left out. */
  readonly cues?: CueIndex
  /** Cluster id of whose voice it is here: the document's, or who speaks in turn. */
  readonly voice: string
  /** Set where the sentence is an item of a list whose verb stands first, at token `at`: who does it, or null for whoever speaks. */
  readonly item?: { readonly doer: Spot | null, readonly at: number }
  /** The turn of a conversation or the letter in which it stands. */
  readonly turn: VoiceTurn | null
}

/** The source layers a reading is made from. */
export interface ReadingLayers {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly coreference: Coreference
  readonly works: Works
  readonly quotations: readonly Quotation[]
  /** What a person's file of cues adds. */
  readonly cues?: readonly OwnCue[]
}

const FIRST_PERSON = /^(?:we|i|us|me|our|my|ourselves|myself|ours|mine)$/iu
const ACTING: ReadonlySet<EntityKind> = new Set(['Organization', 'Person', 'Role', 'Work'])

/** All sentences of a document; linear in tokens + mentions + quotations, since all stand in text order. */
export function readSentencesWith(layers: ReadingLayers): Reading[] {
  const clusterOf = new Map([...layers.coreference.clusterOf, ...layers.works.clusterOf])
  const mentions = [...layers.coreference.mentions, ...layers.works.mentions]
    .filter((m) => ACTING.has(m.kind) && clusterOf.has(m.id))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const quotations = [...layers.quotations].sort((a, b) => a.content.start - b.content.start)
  const cues = layers.cues === undefined || layers.cues.length === 0 ? undefined : cueIndex(layers.cues)
  let m = 0
  let q = 0
  let t = 0
  const { turns } = layers.coreference
  const kindOf = new Map(layers.coreference.clusters.map((c) => [c.id, c.kind]))
  return withDescribedBodies(layers.sentences.map((sentence) => {
    while (m < mentions.length && mentions[m].end <= sentence.start) m++
    while (q < quotations.length && quotations[q].content.end <= sentence.start) q++
    while (t < turns.length && turns[t].end <= sentence.start) t++
    const turn = turns[t] && turns[t].start < sentence.end ? turns[t] : null
    const here: Mention[] = []
    for (let i = m; i < mentions.length && mentions[i].start < sentence.end; i++) here.push(mentions[i])
    const around: Quotation[] = []
    for (let i = q; i < quotations.length && quotations[i].content.start < sentence.end; i++) around.push(quotations[i])
    const read = withSpeakersOf(reading(layers, sentence, here, around, clusterOf, turn), kindOf)
    return cues === undefined ? read : { ...read, cues }
  }))
}

function reading(
  layers: ReadingLayers, sentence: Sentence, mentions: readonly Mention[], quotations: readonly Quotation[], clusterOf: ReadonlyMap<string, string>, turn: VoiceTurn | null,
): Reading {
  const { tokens } = sentence
  const quotationAt = eachOf(tokens, (t) => quotations.find((q) => q.content.start <= t.start && t.end <= q.content.end) ?? null)
  const spotAt: (Spot | null)[] = eachOf(tokens, () => null)
  const spots: Spot[] = []
  let after = sentence.start
  let at = 0
  for (const mention of mentions) {
    if (mention.start < after || mention.end > sentence.end) continue
    while (at < tokens.length && tokens[at].end <= mention.start) at++
    let to = at
    while (to < tokens.length && tokens[to].start < mention.end) to++
    if (to === at) continue
    const quotation = quotationAt[at]
    const first = FIRST_PERSON.test(mention.words.replace(/\s.*$/su, ''))
    const cluster = first && quotation?.source ? quotation.source : clusterOf.get(mention.id)!
    const spot: Spot = { from: at, to, mention, cluster, kind: mention.kind }
    spots.push(spot)
    for (let i = at; i < to; i++) spotAt[i] = spot
    after = mention.end
    at = to
  }
  return { document: layers.document, sentence, tokens, spots, spotAt, quotationAt, turn, voice: turn?.speaker ?? layers.coreference.voice }
}

/** "We" and "I" inside a quotation whose source is known are that source; coreference leaves them open, since it does not know who is quoted. */
function withSpeakersOf(reading: Reading, kindOf: ReadonlyMap<string, EntityKind>): Reading {
  const { tokens, quotationAt } = reading
  const added = gather(tokens, (token, i): Spot[] => {
    const source = reading.spotAt[i] === null ? quotationAt[i]?.source ?? null : null
    if (source === null || !FIRST_PERSON.test(token.words) || token.words === 'i' || token.acronymShape && token.words !== 'I') return []
    const kind = kindOf.get(source)
    if (kind === undefined || !ACTING.has(kind)) return []
    return [spotOver(reading, i, i + 1, { cluster: source, kind }, 'pronoun', 'first-person-of-quotation')]
  })
  return withSpots(reading, added)
}

/** True where the spot is a possessor: "HWL's", "its", "our", "whose". */
export function isPossessive(reading: Reading, spot: Spot): boolean {
  // "our" owns; "our party" as one mention is owned.
  if (spot.mention.form === 'pronoun' && /^(?:its|their|his|her|our|my|whose)\b/iu.test(spot.mention.words)) return true
  const last = reading.tokens[spot.to - 1]
  const next = reading.tokens[spot.to]
  return (last.end > spot.mention.end || /['’]s?$/u.test(last.words) && last.words.length > 1) && /['’]s?$/u.test(last.words)
    || next !== undefined && /^['’]s?$/u.test(next.words) && next.start === last.end && !isClosingQuote(reading, spot)
}

/** A lone apostrophe after a name that was opened by one is a quotation mark. */
function isClosingQuote(reading: Reading, spot: Spot): boolean {
  return /^['’]$/u.test(reading.tokens[spot.to].words) && spot.from > 0 && /^['‘]$/u.test(reading.tokens[spot.from - 1].words)
}
