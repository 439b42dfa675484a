/**
 * The tagger of named phrases: learns from sets of coreference which noun phrases are called by name. It reads what the tagger of
 * names says, so that one is trained anew here without the texts that this one learns from: it would be surer of those than of any other.
 */
import { join } from 'node:path'
import { makeReady, PHRASE_LABELS, readPhrasesForTraining } from '@polylogue/ingest/training'
import type { LinearModel, ReadyModel } from '@polylogue/ingest/training'
import { basePhrases } from './base-phrases.ts'
import { trainModel } from './crf.ts'
import type { Example } from './crf.ts'
import { trainNames } from './names.ts'
import { readGzipped } from './read-gzipped.ts'
import { codeUnits } from './read-records.ts'

interface GoldMention { readonly start: number, readonly end: number, readonly form: string }
export interface CoreferenceText { readonly text: string, readonly gold: { readonly clusters: readonly { readonly type: string, readonly mentions: readonly GoldMention[] }[] } }

const KIND: Readonly<Record<string, string>> = { PERSON: 'Person', ORG: 'Organization' }

export function trainPhrases(data: string, report: (line: string) => void): LinearModel {
  return phrasesWith(data, report, makeReady(trainNames(data, report, /^gum/u, [1])))
}

/** The same with a tagger of names at hand that has not seen the texts. */
export function phrasesWith(data: string, report: (line: string) => void, names: ReadyModel): LinearModel {
  const texts = ['gum', 'gum.sa'].flatMap((file) => readGzipped<CoreferenceText>(join(data, 'coreference', `${file}.train.jsonl.gz`)))
  const examples = texts.flatMap((t) => phraseExamples(t, names))
  return trainModel(examples, { labels: PHRASE_LABELS, rounds: 8, rate: 0.3, penalty: 5e-5, atLeast: 3, forbidden: (a, b) => !mayFollow(a, b), report })
}

export function phraseExamples({ text, gold }: CoreferenceText, names: ReadyModel): Example[] {
  const units = codeUnits(text)
  const mentions = gold.clusters.flatMap((c) => c.mentions.filter((m) => m.form !== 'pronoun').map((m) => ({ start: units(m.start), end: units(m.end), kind: KIND[c.type], isName: m.form === 'name' })))
  return readPhrasesForTraining(text, names).map(({ tokens, features }) => {
    const here = mentions.flatMap(({ start, end, kind, isName }) => {
      const from = tokens.findIndex((t) => t.end > start)
      const behind = tokens.findIndex((t) => t.start >= end)
      const to = behind < 0 ? tokens.length : behind
      return from >= 0 && to > from && tokens[from].start >= start - 1 ? [{ from, to, kind, isName }] : []
    })
    const right = tokens.map(() => bit('O'))
    // "The pilot Edda Velde" counts as a noun phrase with "pilot" as its head: whether the name in it is a phrase is left open.
    for (const { from, to, kind } of here.filter((m) => !m.isName)) for (let i = from; i < to; i++) if (tokens[i].capitalized) right[i] |= bit(`B-${kind}`) | bit(`I-${kind}`)
    for (const { from, to, kind } of basePhrases(tokens, here.filter((m) => m.isName))) for (let i = from; i < to; i++) right[i] = bit(`${i === from ? 'B' : 'I'}-${kind}`)
    return { places: features, right }
  })
}

const bit = (label: string): number => 1 << PHRASE_LABELS.indexOf(label)

function mayFollow(a: number, b: number): boolean {
  const [left, right] = [PHRASE_LABELS[a] ?? 'O', PHRASE_LABELS[b]]
  return right[0] !== 'I' || left.slice(2) === right.slice(2)
}
