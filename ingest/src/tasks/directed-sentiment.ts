/** The task of who is for or against whom: a label for the one or two names given, or the relations of a whole text. */
import { relation } from '@polylogue/graph-schema'
import type { Finding, Span } from '@polylogue/graph-schema'
import { codePoints } from './code-points.ts'
import { mainEventOf } from './main-event.ts'
import { stanceBetween } from './stance-between.ts'
import { readTask } from './given-names.ts'
import { toneOfName } from '../tone/tone-of-name.ts'
import type { Scene } from '../tone/scene.ts'
import type { Tone } from '../tone/tone-of-name.ts'
import { toneScene } from './tone-scene.ts'
import type { ReadTask } from './given-names.ts'

interface Given extends Span { readonly text: string }
export interface DirectedSentimentRecord {
  readonly id: string
  readonly text: string
  readonly dataset?: string
  /** One name: is the text good or bad for it? */
  readonly target?: Given
  /** Two names: which of them is for or against the other? */
  readonly p?: Given
  readonly q?: Given
}
export interface TaskRelation { readonly relation: string, readonly source: Span, readonly target: Span }
export interface DirectedSentimentAnswer {
  readonly id: string
  readonly label?: 'positive' | 'negative' | 'neutral' | 'p_pos_q' | 'q_pos_p' | 'p_neg_q' | 'q_neg_p'
  readonly relation?: 'endorses' | 'criticizes' | 'other'
  readonly quad?: string
  readonly event?: string
  readonly source?: string
  readonly target?: string
  readonly relations?: readonly TaskRelation[]
}

/** Our relations under the names of the task. */
const NAMES: Readonly<Partial<Record<Finding['relation'], string>>> = {
  ENDORSES: 'endorses', CRITICIZES: 'criticizes', ALLIED_WITH: 'allies_of', MEMBER_OF: 'belongs_to', PART_OF: 'belongs_to', HOLDS_ROLE: 'in_charge_of',
}

export function answerDirectedSentiment(record: DirectedSentimentRecord): DirectedSentimentAnswer {
  const { id, text, target, p, q } = record
  const units = codePoints(text)
  const span = (g: Given): Span => ({ start: units.in(g.start), end: units.in(g.end) })
  if (p && q) return { id, label: labelOfTwo(text, [span(p), span(q)]) }
  if (target) return { id, label: labelOfOne(toneScene(id, text, span(target))) }
  const read = readTask(id, text, [])
  return { id, ...mainEvent(read), relations: relationsOf(read).map((r) => ({ ...r, source: units.out(r.source), target: units.out(r.target) })) }
}

/** A stance that the rules find is believed unless the weights speak strongly against it (of 36 in news, 31 were right). */
function labelOfOne(scene: Scene | null): Tone {
  if (scene === null) return 'neutral'
  const told = toneOfName(scene)
  const [praised, blamed] = ['target+', 'target-'].map((r) => scene.rules.includes(r))
  if (praised && !blamed && told.positive >= LEAST_LIKELY) return 'positive'
  if (blamed && !praised && told.negative >= LEAST_LIKELY) return 'negative'
  return told.tone
}

const LEAST_LIKELY = 0.1

/** The strongest stance between the two; where no rule finds one, what the sentence says of whom the other acts upon. */
function labelOfTwo(text: string, spans: readonly [Span, Span]): DirectedSentimentAnswer['label'] {
  const read = readTask('two', text, spans)
  const [p, q] = read.given
  if (p === q) return 'neutral'
  const between = read.stances.findings.filter((f) => f.rule !== 'stance/tone' && (f.subject === p && f.object === q || f.subject === q && f.object === p))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
  const [best] = between
  if (best) return best.subject === p || best.relation === 'ALLIED_WITH' ? signOf(best) > 0 ? 'p_pos_q' : 'p_neg_q' : signOf(best) > 0 ? 'q_pos_p' : 'q_neg_p'
  const told = stanceBetween(read.layers, spans, read.given)
  if (told === null) return 'neutral'
  return told.by === 0 ? told.tone > 0 ? 'p_pos_q' : 'p_neg_q' : told.tone > 0 ? 'q_pos_p' : 'q_neg_p'
}

/** What the text tells: the event of its first sentence; for or against where a stance between its names says so. */
function mainEvent({ layers: { document, sentences }, coreference, stances }: ReadTask): Pick<DirectedSentimentAnswer, 'relation' | 'quad' | 'event' | 'source' | 'target'> {
  const known = new Set(coreference.clusters.map((c) => c.id))
  const [best] = stances.findings.filter((f) => known.has(f.object) && f.subjectWords !== '').sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
  const told = sentences.length === 0 ? null : mainEventOf(document.text, sentences[0].tokens)
  const source = told?.source ?? best?.subjectWords
  const target = told?.target ?? best?.objectWords
  return {
    relation: !best || best.relation === 'ALLIED_WITH' ? 'other' : signOf(best) > 0 ? 'endorses' : 'criticizes',
    ...(told?.quad ? { quad: told.quad } : {}), ...(told?.event ? { event: told.event } : {}), ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }),
  }
}

function signOf(f: Finding): number {
  return relation(f.relation).polarity
}

const FIRST_PERSON = /^(?:we|us|our|i|my|me)$/iu

/** "We" inside a quotation: no mention of coreference, but of whoever is quoted. */
function quotedPerson(text: string, words: string, near: Span): Span | null {
  const at = new RegExp(`(?<![\\p{L}’'])${words}(?![\\p{L}])`, 'u').exec(text.slice(near.start, near.end))
  return at ? { start: near.start + at.index, end: near.start + at.index + words.length } : null
}

/** Fighting somebody, and standing by whoever fights, have names of their own in the task: they are deeds and sides there, and neither liking nor disliking. */
function inArms(f: Finding): string | null {
  if (f.relation === 'CRITICIZES') return FIGHTING.test(f.cue?.exact ?? '') ? 'fights' : null
  if (f.relation !== 'ENDORSES' || !BACKING.test(f.cue?.exact ?? '')) return null
  return ARMED.test(f.objectWords) || AGAINST_SOMEBODY.test(f.evidence.exact) ? 'allies_of' : null
}

const FIGHTING = /^(?:fight|fought|war|battle|campaign|defeat|destroy|degrade|combat|crush|counter|attack|strike|bomb|raid|against)/iu
const BACKING = /^(?:support|back|assist|help|aid|stand|commit|steadfast|cooperat|train)/iu
const ARMED = /(?:forces?|army|troops|military|fighters|militia|guards?|units)$/iu
const AGAINST_SOMEBODY = /\b(?:fight|campaign|war|battle|struggle|operations?|efforts?) (?:against|to (?:defeat|destroy|counter|liberate|retake))\b/iu

/** Every relation between two mentions whose places are known. */
function relationsOf({ layers: { document }, coreference, stances, affiliations }: ReadTask): TaskRelation[] {
  const place = (cluster: string, words: string, near: Span): Span | null => {
    const here = coreference.mentions.filter((m) => coreference.clusterOf.get(m.id) === cluster && near.start <= m.start && m.end <= near.end)
    const found = here.find((m) => m.words === words)
    // "It" and "its" stand for the name that the same sentence gives.
    if (!found && FIRST_PERSON.test(words)) return quotedPerson(document.text, words, near)
    return found?.form === 'pronoun' && !FIRST_PERSON.test(words) ? here.find((m) => m.form === 'name') ?? found : found ?? null
  }
  const all = [...stances.findings, ...affiliations.findings].flatMap((f) => {
    const source = place(f.subject, f.subjectWords, f.evidence)
    const target = place(f.object, f.objectWords, f.evidence)
    const name = inArms(f) ?? NAMES[f.relation]
    // "assisting our partners" is for the partners, and not for us.
    if (/^(?:our|my)$/iu.test(f.objectWords)) return []
    return source && target && name ? [{ relation: name, source: { start: source.start, end: source.end }, target: { start: target.start, end: target.end } }] : []
  })
  // The same said twice in one sentence is one relation.
  return [...new Map(all.map((r) => [`${r.relation} ${r.source.start} ${r.target.start}`, r])).values()]
}
