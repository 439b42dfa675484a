/** Inflected forms of the verbs in the lexicon, each with its base form. */
import { CITING, IRREGULAR, LAUNCHING, NAMING, SAYING, SPEAKING } from '../../lexicons/quotation-cues.ts'

const VOWELS = /[aeiou]/

/** Third person, past and participle of a regular verb. */
export function regularForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (verb.endsWith('y') && !VOWELS.test(verb.at(-2)!)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  const s = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [s, `${verb}ed`, `${verb}ing`]
}

function formsOf(verbs: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const verb of verbs) for (const form of [verb, ...regularForms(verb)]) if (!forms.has(form)) forms.set(form, verb)
  for (const [form, verb] of Object.entries(IRREGULAR)) if (verbs.includes(verb)) forms.set(form, verb)
  return forms
}

/** form → base form, for verbs of saying. */
export const SAYING_FORMS: ReadonlyMap<string, string> = formsOf(SAYING)
/** form → base form, for verbs of naming. */
export const NAMING_FORMS: ReadonlyMap<string, string> = formsOf(NAMING)
/** form → base form, for verbs of bringing up somebody else's words. */
export const CITING_FORMS: ReadonlyMap<string, string> = formsOf(CITING)
/** Forms of verbs of bringing up words that stand for a cause. */
export const LAUNCHING_FORMS: ReadonlyMap<string, string> = formsOf(LAUNCHING.verbs)
/** Forms of the verbs in "X speaks of “…”". */
export const SPEAKING_OF: ReadonlySet<string> = new Set(SPEAKING)
