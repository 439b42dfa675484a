/** Long forms found by their initials: a document or a corpus may have thousands of both, and each pair is not looked at. */
import { addByKey } from '../language/lists-by-key.ts'
import { hasMark, initialsOf, lettersOf } from './acronyms.ts'

/** For a short form all items it may stand for (`fitsInitials`), in the order they were given in. */
export function indexByInitials<T>(items: readonly T[], longForm: (item: T) => string): (short: string) => T[] {
  const byLetters = new Map<string, number[]>()
  const forms = items.map(longForm)
  forms.forEach((form, i) => {
    for (const letters of new Set(initialsOf(form))) addByKey(byLetters, letters, i)
  })
  return (short) => {
    const letters = lettersOf(short)
    return letters.length < 2 ? [] : (byLetters.get(letters) ?? []).filter((i) => hasMark(short, forms[i])).map((i) => items[i])
  }
}
