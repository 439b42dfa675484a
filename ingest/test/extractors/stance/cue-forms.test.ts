/** Every cue of the lexicon, in every form that its part of speech allows: one description of where source and target stand, for all of them. */
import { describe, expect, test } from 'vitest'
import { nounForms, verbForms } from '../../../src/extractors/stance/inflect.ts'
import type { VerbForm } from '../../../src/extractors/stance/inflect.ts'
import { STANCE_CUES } from '../../../src/lexicons/stance-cues.ts'
import type { StanceCue } from '../../../src/lexicons/stance-cues.ts'
import { stancesOf } from '../stances-of.ts'

/** Sentences of one cue with the stance each must give. */
type Row = readonly [text: string, stance: string]

const DOERS = /(?:er|or|ic|ent|ate|my|oe|ary|ist|eur|ple|ee|an)$/u

function verbRows(cue: StanceCue): Row[] {
  const forms = [...verbForms(cue.words)]
  const of = (form: VerbForm): string => forms.find(([, all]) => all.has(form))![0]
  const { named, object, relation } = frameOf(cue)
  const marker = cue.markers.includes('') ? '' : `${cue.markers[0]} `
  const gerund = of('gerund')
  const active = [
    `[Apple] ${of('third')} ${marker}${object}.`, `[Apple] has always ${of('participle')} ${marker}${object}.`, `[Apple] decided to ${of('base')} ${marker}${object}.`, `[Apple] was founded to ${of('base')} ${marker}${object}.`,
    `[Apple], which ${of('third')} ${marker}${object}, met in May.`, `[Apple], a union of dockers, ${of('third')} ${marker}${object}.`, `[Apple] met in May and ${of('past')} ${marker}${object}.`,
    ...(gerund === 'following' ? [] : [`By ${gerund} ${marker}${object}, [Apple] has shown its hand.`]),
  ].map((text): Row => [text, `Apple ${relation} ${named}`])
  const passive = marker === '' && cue.ties === 'stance' ? [`${upper(object)} was ${of('participle')} by [Apple].`, `${upper(object)}, ${of('participle')} by [Apple] in May, is old.`, `${upper(object)}, which [Apple] ${of('third')}, is old.`].map((text): Row => [text, `Apple ${relation} ${named}`]) : []
  const refused = cue.ties === 'stance' && cue.sign > 0 ? [`[Apple] refuses to ${of('base')} ${marker}${object}.`].map((text): Row => [text, `Apple CRITICIZES ${named}`]) : []
  return [...active, ...passive, ...refused]
}

function nounRows(cue: StanceCue): Row[] {
  const [noun] = nounForms(cue.words)
  const { named, object, relation } = frameOf(cue)
  const target = `${cue.markers[0]} ${object}`
  const doer = DOERS.test(cue.words) ? [`[Apple] is a ${noun} ${target}.`] : []
  const of = cue.markers.some((m) => m === 'of') || cue.ties === 'alliance' || /^defen[cs]e$/u.test(cue.words) ? [] : [`The ${noun} of [Apple] ${target} was heard.`]
  return [`[Apple]'s ${noun} ${target} was heard.`, ...doer, ...of].map((text): Row => [text, `Apple ${relation} ${named}`])
}

function frameOf(cue: StanceCue): { readonly named: string, readonly object: string, readonly relation: string } {
  const relation = cue.ties === 'alliance' ? 'ALLIED_WITH' : cue.sign > 0 ? 'ENDORSES' : 'CRITICIZES'
  return cue.targets === 'position' ? { named: 'daily hire', object: 'the daily hire', relation } : { named: 'Pear', object: '[Pear]', relation }
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const isFound = (stance: string, found: readonly string[]): boolean => found.includes(stance) || stance === 'Apple ALLIED_WITH Pear' && found.includes('Pear ALLIED_WITH Apple')

/** One cue of so many unless POLYLOGUE_ALL_CUES asks for all: `npm test` stays short, and the rest has the same frames. */
const EVERY = process.env['POLYLOGUE_ALL_CUES'] === undefined ? 12 : 1
/** Words of two readings, of which another is the nearer in one form. */
const TWO_READINGS: ReadonlySet<string> = new Set(['noun united front', 'noun agreement'])

describe('every cue of the lexicon in every form', () => {
  const cues = STANCE_CUES.filter((c, i) => i % EVERY === 0 && !TWO_READINGS.has(`${c.part} ${c.words}`))
  test.each(cues.map((c): [string, StanceCue] => [`${c.part} ${c.words} (${c.markers.join('|')})`, c]))('%s', (_, cue) => {
    const rows = cue.part === 'verb' ? verbRows(cue) : nounRows(cue)
    expect(rows.filter(([text, stance]) => !isFound(stance, stancesOf(text))).map(([text]) => text)).toEqual([])
  })
})
