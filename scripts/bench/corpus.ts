/**
 * Documents of any number and length made from a seed, to measure with: invented people, bodies and works that praise,
 * blame, quote and cite each other, between sentences about nothing. Not for scores: the rules find them too easily.
 */
import { seeded } from './random.ts'
import type { Random } from './random.ts'

export interface BenchDocument { readonly path: string, readonly text: string }
export interface CorpusSize { readonly documents: number, /** Words in all, about. */ readonly words: number }

const STARTS = ['Bal', 'Dor', 'Fen', 'Gral', 'Hul', 'Jor', 'Kes', 'Lum', 'Mir', 'Nov', 'Orl', 'Pel', 'Rusk', 'Sul', 'Tarn', 'Vel']
const ENDS = ['ander', 'beck', 'dale', 'eno', 'grim', 'hart', 'isz', 'kova', 'lund', 'mont', 'nova', 'oss', 'quist', 'ric', 'stad', 'witt']
const GIVEN = ['Ada', 'Bruno', 'Clara', 'Edwin', 'Greta', 'Hugo', 'Ida', 'Karl', 'Lena', 'Martin', 'Nora', 'Otto', 'Paul', 'Rosa', 'Viktor', 'Wanda']
const TRADES = ['Lamplighters', 'Ferrymen', 'Coopers', 'Glaziers', 'Bargemen', 'Weavers', 'Saddlers', 'Millers']
const BODIES = ['League', 'Union', 'Committee', 'Association', 'Congress']
const WORKS = ['Letters on the Lock', 'The Dredging Question', 'On Harbour Dues', 'A Theory of Tides', 'Ropes and Wages', 'The Quay at Night']
const PRAISE = ['praises', 'supports', 'defends', 'endorses', 'upholds']
const BLAME = ['condemns', 'rejects', 'criticizes', 'denounces', 'opposes']
const FILLER = ['the quay', 'a new dredger', 'the winter timetable', 'every lock on the river', 'the price of tar', 'an old ledger', 'the second bridge', 'a wet spring']
const VERBS = ['was repaired before', 'stood beside', 'cost more than', 'was measured against', 'came after', 'had nothing to do with']

interface Cast { readonly actors: readonly string[] }

export function generateCorpus(seed: number, size: CorpusSize): BenchDocument[] {
  const random = seeded(seed)
  const cast = makeCast(random, Math.max(24, Math.round(size.words / 400)))
  const quotable: string[] = []
  const each = Math.max(40, Math.round(size.words / size.documents))
  return Array.from({ length: size.documents }, (_, i) => ({
    path: `document-${String(i + 1).padStart(5, '0')}.txt`, text: makeText(random, cast, quotable, each),
  }))
}

function makeCast(random: Random, size: number): Cast {
  const actors = new Set<string>()
  const town = () => `${random.pick(STARTS)}${random.pick(ENDS)}`
  for (let tries = 0; actors.size < size && tries < size * 20; tries++) {
    actors.add(random.next() < 0.5 ? `${random.pick(GIVEN)} ${town()}` : `${random.pick(TRADES)}' ${random.pick(BODIES)} of ${town()}`)
  }
  return { actors: [...actors] }
}

function makeText(random: Random, cast: Cast, quotable: string[], words: number): string {
  const named = (name: string) => (name.includes(' of ') ? `the ${name}` : name)
  const author = cast.actors[Math.floor(random.next() * cast.actors.length)]
  const blocks = [`On ${random.pick(FILLER)}`, `${author}, ${1900 + Math.floor(random.next() * 40)}`]
  const own: string[] = []
  for (let count = 0; count < words;) {
    const sentences: string[] = []
    for (let n = 4 + Math.floor(random.next() * 4); n > 0; n--) sentences.push(makeSentence(random, cast, quotable, own, named))
    const block = sentences.join(' ')
    count += block.split(' ').length
    blocks.push(block)
  }
  quotable.push(...own)
  return `${blocks.join('\n\n')}\n`
}

function makeSentence(random: Random, cast: Cast, quotable: readonly string[], own: string[], named: (name: string) => string): string {
  const a = named(random.skewed(cast.actors))
  const b = named(random.skewed(cast.actors))
  const chance = random.next()
  if (chance < 0.12) return upper(`${a} ${random.pick(BLAME)} ${b} for the delay at ${random.pick(FILLER)}.`)
  if (chance < 0.22) return upper(`${a} ${random.pick(PRAISE)} ${b}.`)
  if (chance < 0.28) return upper(`according to ${a}, ${b} ${random.pick(BLAME)} ${named(random.skewed(cast.actors))}.`)
  if (chance < 0.34) return upper(`${random.pick(FILLER)} ${random.pick(VERBS)} ${random.pick(FILLER)} (Ada Balander, “${random.pick(WORKS)}”, Ruskdale: Quay Press, ${1890 + Math.floor(random.next() * 40)}, p. ${1 + Math.floor(random.next() * 90)}).`)
  if (chance < 0.40 && quotable.length > 0) return upper(`${a} writes: “${random.pick(quotable)}”`)
  const plain = upper(`${random.pick(FILLER)} ${random.pick(VERBS)} ${random.pick(FILLER)}, and ${random.pick(FILLER)} ${random.pick(VERBS)} ${random.pick(FILLER)}.`)
  if (chance > 0.95) own.push(plain)
  return plain
}

function upper(sentence: string): string {
  return sentence[0].toUpperCase() + sentence.slice(1)
}
