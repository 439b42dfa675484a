/** Cue words by their first word, longest first: ours, and above them those of a person's own file (`cues.csv`). */
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import type { StanceCue } from '../../lexicons/stance-cues.ts'
import type { OwnCue } from '../../cues-file/parse-cues-csv.ts'
import { nounForms, verbForms } from './inflect.ts'
import type { VerbForm } from './inflect.ts'

export interface CueEntry { readonly words: readonly string[], readonly cue: StanceCue, readonly forms: ReadonlySet<VerbForm> }
export type CueIndex = ReadonlyMap<string, readonly CueEntry[]>

const NO_FORMS: ReadonlySet<VerbForm> = new Set()
const OURS = indexOf(STANCE_CUES)

/** The index with a person's own cues: they take the place of ours with the same words. */
export function cueIndex(own: readonly OwnCue[] = []): CueIndex {
  if (own.length === 0) return OURS
  const taken = new Set(own.map((c) => `${c.part} ${c.words}`))
  const added = own.flatMap(({ sign, ...cue }): StanceCue[] => (sign === 0 ? [] : [{ ...cue, sign }]))
  return indexOf([...added, ...STANCE_CUES.filter((c) => !taken.has(`${c.part} ${c.words}`))])
}

function indexOf(cues: readonly StanceCue[]): CueIndex {
  const index = new Map<string, CueEntry[]>()
  const add = (spelling: string, cue: StanceCue, forms: ReadonlySet<VerbForm>) => {
    const words = spelling.split(' ')
    const list = index.get(words[0])
    if (list) list.push({ words, cue, forms })
    else index.set(words[0], [{ words, cue, forms }])
  }
  for (const cue of cues) {
    if (cue.part === 'verb') for (const [spelling, forms] of verbForms(cue.words)) add(spelling, cue, forms)
    else for (const spelling of nounForms(cue.words)) add(spelling, cue, NO_FORMS)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}
