/** What the tagger's features say of a word by itself. Worked out once for each form of a word, then looked up. */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import { addScores } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'
import { clustersOf } from './word-clusters.ts'
import { listsWith } from './word-lists.ts'
import { sensesOf } from './word-senses.ts'

export interface WordFacts {
  /** Hash of the word written small, digits made equal. */
  readonly word: number
  /** Hash of the shape: "Xx", "X.", "XX", "x", "Xx-Xx", "d". */
  readonly shape: number
  /** Hash of all lists that hold the word, and a hash for each. */
  readonly lists: number
  readonly eachList: readonly number[]
  /** Hash of what the word can mean. */
  readonly senses: number
  /** Features of the word where it stands itself, and where it is the next or the last word. */
  readonly here: Int32Array
  readonly asNext: Int32Array
  readonly asLast: Int32Array
}

const [WORD, SHAPE, PREFIX, SUFFIX, LISTS, LIST, FORM, NEXT, LAST, GIVEN, SURNAME] = ['word', 'shape', 'prefix', 'suffix', 'lists', 'list', 'form', 'next', 'last', 'given-name', 'surname'].map(hashFeature)
/** Words remembered before the memory starts anew: more than a long book has. */
const MOST_WORDS = 20_000

let known = new Map<string, WordFacts>()

export function factsOf(words: string): WordFacts {
  let facts = known.get(words)
  if (!facts) {
    if (known.size >= MOST_WORDS) known = new Map()
    facts = makeFacts(words)
    known.set(words, facts)
  }
  return facts
}

function makeFacts(words: string): WordFacts {
  // "Gold$mith": a letter written as money is meant as mockery; the name is the same.
  const lower = words.toLowerCase().replace(/[’ʼ]/g, '\'').replace(/\p{N}/gu, '0').replace(/\u00ad/g, '').replace(/(?<=\p{L})\$(?=\p{L})/gu, 's')
  const word = mix(WORD, hashFeature(lower))
  const shape = mix(SHAPE, hashFeature(shapeOf(words)))
  const bits = listsWith(lower.endsWith('.') && lower.length > 2 ? lower.slice(0, -1) : lower)
  const lists = mix(LISTS, bits)
  const eachList: number[] = []
  for (let i = 0; i < 30; i++) if (bits >>> i & 1) eachList.push(mix(LIST, i))
  const affixes = [2, 3, 4].flatMap((n) => (lower.length > n ? [mix(PREFIX, hashFeature(lower.slice(0, n))), mix(SUFFIX, hashFeature(lower.slice(-n)))] : []))
  const senses = sensesOf(lower)
  const names = commonNames(lower)
  const form = mix(FORM, hashFeature(`${Math.min(words.length, 8)}`))
  const clusters = clustersOf(lower)
  const around = [word, shape, lists, ...eachList, ...affixes.slice(3, 4), ...names, senses.all, ...senses.each, ...clusters.each]
  return {
    word, shape, lists, eachList, senses: senses.all,
    here: Int32Array.from([word, shape, lists, ...eachList, ...affixes, ...names, mix(shape, names[0] ^ names[1]), mix(shape, lists), form, senses.all, ...senses.each, ...senses.each.map((f) => mix(shape, f)), ...clusters.each, ...clusters.each.map((f) => mix(shape, f))]),
    asNext: Int32Array.from(around, (f) => mix(NEXT, f)),
    asLast: Int32Array.from(around, (f) => mix(LAST, f)),
  }
}

function commonNames(lower: string): readonly [number, number] {
  const found = nameCounts(lower)
  return [mix(GIVEN, found[0]), mix(SURNAME, found[1])]
}

/** How common the word is as a given name and as a surname; 0 for never. */
export function nameCounts(lower: string): Int32Array {
  const found = new Int32Array(2)
  addScores(loadModel('name-words.plm'), [hashFeature(lower)], found)
  return found
}

/** Runs of capitals, small letters and digits, each as one or two signs, other marks as they are; cut at 8 signs. */
function shapeOf(words: string): string {
  let out = ''
  let run = 0
  for (let i = 0; i < words.length && out.length < 8; i++) {
    const c = words[i]
    const sign = c >= 'a' && c <= 'z' ? 'x' : c >= 'A' && c <= 'Z' ? 'X' : c >= '0' && c <= '9' ? 'd' : c.toLowerCase() !== c ? 'X' : c.toUpperCase() !== c ? 'x' : c
    run = out.endsWith(sign) ? run + 1 : 1
    if (run <= 2) out += sign
  }
  return out
}
