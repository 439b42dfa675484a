/** A text as the trainer of named phrases sees it: words and features of every sentence, with `names` as the tagger of names. */
import type { Token } from '../../language/tokens.ts'
import { readSentences } from '../../language/english.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import { plainPassages } from '../../tasks/plain-passages.ts'
import { phraseFeatures } from './phrase-features.ts'

export interface PhraseSentence { readonly tokens: readonly Token[], readonly features: readonly Int32Array[] }

export function readPhrasesForTraining(text: string, names: ReadyModel): PhraseSentence[] {
  const sentences = readSentences(text, plainPassages(text))
  return phraseFeatures(text, sentences, names).map((features, i) => ({ tokens: sentences[i].tokens, features }))
}
