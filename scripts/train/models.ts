/** The table of models. A new model is a line here, a file beside it that reads its data, and a card in docs/models. */
import type { LinearModel } from '@polylogue/ingest/training'
import { pairTone } from './pair-tone.ts'
import { tone } from './tone.ts'
import { wordTone } from './word-tone.ts'
import { trainReferences } from './references.ts'
import { trainProse, trainSpeech } from './speech.ts'
import { trainNameWords } from './name-words.ts'
import { trainNames } from './names.ts'
import { trainTalkers } from './talkers.ts'
import { trainPhrases } from './phrases.ts'
import { trainWordClusters } from './word-clusters.ts'
import { trainWordSenses } from './word-senses.ts'

export interface TrainedModel {
  /** File name in ingest/models. */
  readonly file: string
  /** `data`: the folder of training data; `report` takes a line on how it goes. */
  readonly train: (data: string, report: (line: string) => void) => LinearModel | Promise<LinearModel>
}

export const MODELS: Readonly<Record<string, TrainedModel>> = {
  prose: { file: 'prose.plm', train: trainProse },
  references: { file: 'references.plm', train: trainReferences },
  talkers: { file: 'talkers.plm', train: trainTalkers },
  speech: { file: 'speech.plm', train: trainSpeech },
  'name-words': { file: 'name-words.plm', train: trainNameWords },
  'word-senses': { file: 'word-senses.plm', train: trainWordSenses },
  'word-clusters': { file: 'word-clusters.plm', train: trainWordClusters },
  // Reads name-words.plm, word-senses.plm and word-clusters.plm for its features: train those first.
  names: { file: 'names.plm', train: (data, report) => trainNames(data, report) },
  // Reads what the tagger of names says: train names first.
  phrases: { file: 'phrases.plm', train: trainPhrases },
  tone,
  'word-tone': wordTone,
  'pair-tone': pairTone,
}
