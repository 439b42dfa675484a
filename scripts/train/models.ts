/** The table of models. A new model is a line here, a file beside it that reads its data, and a card in docs/models. */
import type { LinearModel } from '@polylogue/ingest/training'
import { tone } from './tone.ts'
import { wordTone } from './word-tone.ts'
import { trainReferences } from './references.ts'
import { trainProse, trainSpeech } from './speech.ts'
import { trainTalkers } from './talkers.ts'
import { trainNameWords } from './name-words.ts'
import { trainNames } from './names.ts'

export interface TrainedModel {
  /** File name in ingest/models. */
  readonly file: string
  /** `data`: the folder of training data; `report` takes a line on how it goes. */
  readonly train: (data: string, report: (line: string) => void) => LinearModel | Promise<LinearModel>
}

export const MODELS: Readonly<Record<string, TrainedModel>> = {
  prose: { file: 'prose.plm', train: trainProse },
  references: { file: 'references.plm', train: trainReferences },
  speech: { file: 'speech.plm', train: trainSpeech },
  talkers: { file: 'talkers.plm', train: trainTalkers },
  'name-words': { file: 'name-words.plm', train: trainNameWords },
  // Reads name-words.plm for its features: train that first.
  names: { file: 'names.plm', train: trainNames },
  tone,
  'word-tone': wordTone,
}
