/**
 * All forms of a cue word, made once from its base form. Cues are then found by spelling and never missed because the
 * tagger took "attacks" for a noun; which reading is meant is decided by the words around (`find-cues.ts`).
 */

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

const VOWELS = /[aeiou]/u
/** Words that double their last consonant: one short syllable, or one of the few longer ones that do. */
const DOUBLING = /^(?:[^aeiou]{1,3}[aeiou][bdgklmnprt]|extol|rebel|repel|admit|concur|compel|regret|quarrel|label)$/u

/** "speak:spoke:spoken out" → base "speak out", past "spoke out", participle "spoken out". */
export function verbForms(entry: string): Map<string, Set<VerbForm>> {
  const [first, ...rest] = entry.split(' ')
  const [base, past, participle] = first.split(':')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : DOUBLING.test(base) ? base + base.at(-1) : base
  const regular = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const gerund = base.endsWith('ie') ? `${base.slice(0, -2)}ying` : base === 'be' ? 'being' : `${stem}ing`
  const forms = new Map<string, Set<VerbForm>>()
  const add = (spelling: string, form: VerbForm) => {
    const key = spelling + tail
    forms.set(key, (forms.get(key) ?? new Set()).add(form))
  }
  add(base, 'base')
  add(withS(base), 'third')
  add(past ?? regular, 'past')
  add(participle ?? past ?? regular, 'participle')
  add(gerund, 'gerund')
  return forms
}

/** "critique" → "critique", "critiques"; several words: the first noun before "of" or the last word is inflected. */
export function nounForms(entry: string): string[] {
  const words = entry.split(' ')
  const last = words.at(-1)!
  return [entry, [...words.slice(0, -1), withS(last)].join(' ')]
}

/** The entry without the notes on irregular forms. */
export function baseForm(entry: string): string {
  return entry.split(' ').map((w) => w.split(':')[0]).join(' ')
}

function withS(word: string): string {
  if (word === 'have') return 'has'
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  if (word.endsWith('o') && !VOWELS.test(word.at(-2) ?? '')) return `${word}es`
  return `${word}s`
}
