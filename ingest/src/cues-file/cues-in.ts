/** The cues of a person's own that a text can have to do with: those of which a form stands in it. The others change nothing in its extraction. */
import { nounForms, verbForms } from '../extractors/stance/inflect.ts'
import type { OwnCue } from './parse-cues-csv.ts'

export function cuesIn(text: string, cues: readonly OwnCue[]): OwnCue[] {
  if (cues.length === 0) return []
  const folded = text.toLowerCase().replace(/\s+/gu, ' ').replace(/’/gu, "'")
  return cues.filter((c) => formsOf(c).some((form) => folded.includes(form)))
}

/** All spellings of a cue. */
export function formsOf({ words, part }: Pick<OwnCue, 'words' | 'part'>): string[] {
  return part === 'verb' ? [...verbForms(words).keys()] : nounForms(words)
}
