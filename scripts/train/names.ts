/**
 * The tagger of names: which openly licensed sets it learns from, and what their differing conventions leave open. A set that
 * marks only people, bodies and places says nothing of works and events, so that such words may be either there.
 */
import { join } from 'node:path'
import { NAME_LABELS, readForTraining } from '@polylogue/ingest/training'
import type { LinearModel } from '@polylogue/ingest/training'
import { trainModel } from './crf.ts'
import type { Example } from './crf.ts'
import { meanModel } from './mean-model.ts'
import { randomFrom } from '@polylogue/graph-schema/random'
import { readGzipped } from './read-gzipped.ts'
import { sameCase, scanned } from './spoil-text.ts'

interface Gold { readonly start: number, readonly end: number, readonly type: string, readonly text: string }
export interface NamedText { readonly text: string, readonly gold: { readonly entities: readonly Gold[] } }
interface DataSet {
  readonly file: string
  /** Names of works, events and products are marked too. */
  readonly marksOthers: boolean
}

const SETS: readonly DataSet[] = [
  { file: 'wnut17', marksOthers: true }, { file: 'gum', marksOthers: false }, { file: 'gum.sa', marksOthers: false },
  { file: 'uner_ewt.sa', marksOthers: false }, { file: 'uner_pud.sa', marksOthers: false }, { file: 'redocred.sa', marksOthers: true },
  { file: 'grobid_ner.sa', marksOthers: true }, { file: 'crossner_ai.sa', marksOthers: true }, { file: 'crossner_music.sa', marksOthers: true }, { file: 'crossner_science.sa', marksOthers: true },
]

/** Orders in which the examples are seen, each a training of its own. */
const SEEDS = [1, 2]

const KINDS: Readonly<Record<string, string>> = { PERSON: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Other', WORK: 'Other', PRODUCT: 'Other', EVENT: 'Other' }
/** Nationalities and the like: places to one set, no names to another. */
const DEMONYM = /^\p{Lu}\p{L}+(?:ian|ean|ese|ish|an|ch|ic)s?$/u

export const bit = (label: string): number => 1 << NAME_LABELS.indexOf(label)
const OTHERS = bit('B-Other') | bit('I-Other')
const ANY = 2 ** NAME_LABELS.length - 1

export function trainNames(data: string, report: (line: string) => void, without: RegExp = /^$/u, seeds: readonly number[] = SEEDS): LinearModel {
  const examples = nameExamples(data, report, without)
  return meanModel(seeds.map((seed) => trainModel(examples, { labels: NAME_LABELS, rounds: 8, rate: 0.3, penalty: 4e-6, atLeast: 3, seed, forbidden: (a, b) => !mayFollow(a, b), report })))
}

/** What the tagger learns from; `without` leaves out sets by their file name. */
export function nameExamples(data: string, report: (line: string) => void, without: RegExp): Example[] {
  return SETS.filter(({ file }) => !without.test(file)).flatMap((set) => {
    const texts = readGzipped<NamedText>(join(data, 'ner', `${set.file}.train.jsonl.gz`))
    const found = [...texts, ...spoilt(texts)].flatMap((t) => examplesOf(t, set))
    report(`${set.file}: ${found.length} sentences`)
    return found
  })
}

/** One text in seven once more as a scan, one in twenty-five each in small letters and in capitals. */
function spoilt(texts: readonly NamedText[]): NamedText[] {
  const random = randomFrom(7)
  return texts.flatMap((t) => {
    const draw = random()
    if (draw > 0.22) return []
    const { text, stretches } = draw < 0.14 ? scanned(t.text, t.gold.entities, random, { rate: 0.01 + random() * 0.05, longS: random() < 0.25 })
      : sameCase(t.text, t.gold.entities, draw < 0.18 ? 'small' : 'capital')
    return [{ text, gold: { entities: stretches } }]
  })
}

/** "I-Person" only after a label of the same kind. */
export function mayFollow(a: number, b: number): boolean {
  const [left, right] = [NAME_LABELS[a] ?? 'O', NAME_LABELS[b]]
  return right[0] !== 'I' || left.slice(2) === right.slice(2)
}

export function examplesOf({ text, gold }: NamedText, set: DataSet): Example[] {
  const units = unitOffsets(text)
  const names = gold.entities.filter((e) => KINDS[e.type] !== undefined && /\p{Lu}/u.test(e.text) || e.type === 'PERSON' || e.type === 'ORG').map((e) => ({ ...e, start: units[e.start], end: units[e.end] }))
  return readForTraining(text).map(({ words, features }) => {
    const right = words.map((w) => (!set.marksOthers && /^\p{Lu}/u.test(text.slice(w.start, w.end)) ? bit('O') | OTHERS : bit('O')))
    for (const n of names) {
      const inside = words.flatMap((w, i) => (w.start < n.end && n.start < w.end ? [i] : []))
      const open = n.type === 'LOC' && DEMONYM.test(n.text) || n.type === 'MISC' && inside.length === 1
      inside.forEach((i, k) => { right[i] = bit(`${k === 0 ? 'B' : 'I'}-${KINDS[n.type]}`) | (open ? bit('O') | OTHERS : 0) })
    }
    // Some sets count "@handle" as a name, some do not: nothing is learned about it.
    words.forEach((w, i) => { if (text[w.start] === '@') for (const k of [i, i + 1]) if (k < right.length) right[k] = ANY })
    return { places: features, right }
  })
}

/** UTF-16 offset of each code point of the text, and of its end. */
function unitOffsets(text: string): number[] {
  const out: number[] = []
  let at = 0
  for (const c of text) { out.push(at); at += c.length }
  out.push(at)
  return out
}
