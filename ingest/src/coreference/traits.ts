/** What the forms of one thing tell: head words of a body, whether a person is called he or she. */
import { MENS_NAMES_IN_A, WOMENS_NAMES } from '../lexicons/gendered-names.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import type { Mention } from '@polylogue/graph-schema'
import { BODY_NOMINALS } from '../lexicons/nominals.ts'
import { ORG_HEADS, PAPER_HEADS } from '../lexicons/org-words.ts'

export function headsOfNames(forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((f) => f.toLowerCase().split(/[\s’'-]+/)).filter((w) => ORG_HEADS.has(w) || isCalledByHead(w)))
}

/** A head word by which a body is called with a small letter too: "the league"; not "the synod". */
export function isCalledByHead(head: string): boolean {
  return BODY_NOMINALS.has(head) || PAPER_HEADS.has(head)
}

export function genderOfNames(forms: readonly string[]): 'he' | 'she' | null {
  for (const form of forms) {
    const first = form.toLowerCase().split(/[\s-]/)[0]
    if (form.includes(' ') && (GIVEN_NAMES.has(first) || /^\p{L}{2,}a$/u.test(first))) return WOMENS_NAMES.has(first) || first.endsWith('a') && !MENS_NAMES_IN_A.has(first) ? 'she' : 'he'
  }
  return null
}

/** "Mrs. North", "Lord North": what stands before a name. */
export function genderOfTitles(text: string, mentions: readonly Mention[]): 'he' | 'she' | null {
  for (const { start, words } of mentions) {
    const lead = `${text.slice(Math.max(0, start - 12), start)}${words}`
    const title = /(?:^|[^\p{L}])(mrs|miss|ms|lady|madam|madame|frau|queen|princess|comtesse|countess|duchess|mr|sir|lord|herr|monsieur|king|prince|count|duke|father|brother)\.? (?=\p{Lu})/iu.exec(lead)?.[1].toLowerCase()
    if (title) return /^(?:mrs|miss|ms|lady|madame?|frau|queen|princess|comtesse|countess|duchess)$/u.test(title) ? 'she' : 'he'
  }
  return null
}
