/**
 * `npm run train -- tone`: how a sentence speaks of one of its names, from news sentences whose names were judged one by one. Train word-tone
 * first: its weights are read from ingest/models. Data: directed_sentiment/newsmtsc.
 */
import { join } from 'node:path'
import { hashFeature, toneFeatures, toneOfWord, toneScene } from '@polylogue/ingest/training'
import { readGzipped } from './read-gzipped.ts'
import { trainLogistic } from './logistic.ts'
import type { Labelled } from './logistic.ts'
import type { TrainedModel } from './models.ts'

interface Judged { readonly id: string, readonly text: string, readonly target: { readonly start: number, readonly end: number }, readonly gold: { readonly label: string } }

const LABELS = ['positive', 'neutral', 'negative']

export const tone: TrainedModel = {
  file: 'tone.plm',
  train: (data, report) => {
    const judged = readGzipped<Judged>(join(data, 'directed_sentiment', 'newsmtsc.train.jsonl.gz'))
    const examples = judged.flatMap(({ id, text, target, gold }, i): Labelled[] => {
      if (i % 1000 === 0) report(`${i} of ${judged.length} read`)
      const units = (codePoints: number) => [...text].slice(0, codePoints).join('').length
      const scene = toneScene(id, text, { start: units(target.start), end: units(target.end) })
      return scene === null ? [] : [{ label: LABELS.indexOf(gold.label), found: Int32Array.from(toneFeatures(scene, toneOfWord), hashFeature) }]
    })
    return trainLogistic(LABELS, examples, { rounds: 12, rate: 0.02, decay: 1e-2, dropout: 0.2, seeds: [1, 2, 3], atLeast: 1 })
  },
}
