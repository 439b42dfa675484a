/** What the forms of one thing tell: head words of a body, whether a person is called he or she. */
import { MENS_NAMES_IN_A, WOMENS_NAMES } from '../lexicons/gendered-names.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { BODY_NOMINALS } from '../lexicons/nominals.ts'

export function headsOfNames(forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((f) => f.toLowerCase().split(/[\s’'-]+/)).filter((w) => BODY_NOMINALS.has(w)))
}

export function genderOfNames(forms: readonly string[]): 'he' | 'she' | null {
  for (const form of forms) {
    const first = form.toLowerCase().split(/[\s-]/)[0]
    if (form.includes(' ') && GIVEN_NAMES.has(first)) return WOMENS_NAMES.has(first) || first.endsWith('a') && !MENS_NAMES_IN_A.has(first) ? 'she' : 'he'
  }
  return null
}
