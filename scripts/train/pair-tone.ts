/**
 * `npm run train -- pair-tone`: whether what one name of a sentence says or does is for or against another. Two sources: news sentences with one judged
 * name, where every other name that speaks of it or does something to it counts as its judge; and the verbs and patterns by which events between actors
 * are coded, conflict and cooperation. Train word-tone first. Data: directed_sentiment/newsmtsc, lexicons/cameo_verbs.
 */
import { join } from 'node:path'
import { hashFeature, pairFeatures, pairsAround, toneOfWord } from '@polylogue/ingest/training'
import { readGzipped } from './read-gzipped.ts'
import { trainLogistic } from './logistic.ts'
import type { Labelled } from './logistic.ts'
import type { TrainedModel } from './models.ts'

interface Judged { readonly id: string, readonly text: string, readonly target: { readonly start: number, readonly end: number }, readonly gold: { readonly label: string } }
interface Coded { readonly kind: string, readonly block: string, readonly verb?: string, readonly pattern?: string, readonly plover: string | null }

const LABELS = ['positive', 'neutral', 'negative']
const CONFLICT = /^(?:DISAPPROVE|REJECT|THREATEN|PROTEST|SANCTION|COERCE|ASSAULT|FIGHT)$/u
const COOPERATION = /^(?:SUPPORT|AID|COOPERATE)$/u
const NEITHER = /^(?:statement|CONSULT|appeal|AGREE|MOBILIZE)$/u

export const pairTone: TrainedModel = {
  file: 'pair-tone.plm',
  train: (data, report) => {
    const judged = readGzipped<Judged>(join(data, 'directed_sentiment', 'newsmtsc.train.jsonl.gz'))
    const examples = judged.flatMap(({ id, text, target, gold }, i): Labelled[] => {
      if (i % 1000 === 0) report(`${i} of ${judged.length} read`)
      const units = (codePoints: number) => [...text].slice(0, codePoints).join('').length
      return pairsAround(id, text, { start: units(target.start), end: units(target.end) })
        .map((pair) => ({ label: LABELS.indexOf(gold.label), found: Int32Array.from(pairFeatures(pair, toneOfWord), hashFeature) }))
    })
    const coded = readGzipped<Coded>(join(data, 'lexicons', 'cameo_verbs.jsonl.gz')).flatMap(codedExample)
    report(`${examples.length} pairs of news, ${coded.length} coded verbs and patterns`)
    return trainLogistic(LABELS, [...examples, ...coded], { rounds: 12, rate: 0.02, decay: 1e-2, dropout: 0.2, seeds: [1, 2, 3], atLeast: 2 })
  },
}

/** A verb or pattern as the features that it would give between two names. */
function codedExample({ kind, block, verb, pattern, plover }: Coded): Labelled[] {
  if (plover === null || kind !== 'verb' && kind !== 'pattern') return []
  const label = CONFLICT.test(plover) ? 2 : COOPERATION.test(plover) ? 0 : NEITHER.test(plover) ? 1 : -1
  const own = (verb ?? block).toLowerCase().replaceAll('_', ' ').split(' ')
  if (label < 0 || !/^\p{L}+$/u.test(own[0])) return []
  const words = (pattern ?? '').toLowerCase().match(/(?<![&\p{L}_])\p{L}[\p{L}-]*/gu) ?? []
  const second = own[1] ?? words[0] as string | undefined
  const keys = ['tie', 'first', `verb:${own[0]}`, `between:${own[0]}`, ...own.slice(1).map((w) => `between:${w}`), ...words.map((w) => `between:${lemmaOf(w)}`), ...(second === undefined ? [] : [`verb:${own[0]}_${lemmaOf(second)}`])]
  return [{ label, found: Int32Array.from(new Set(keys.flatMap((k) => [`p:${k}`, `p:does:${k}`])), hashFeature) }]
}

/** Plural nouns of the patterns. */
function lemmaOf(word: string): string {
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word
}
