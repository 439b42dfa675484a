/** What the quoter claims (whose words, in which work) beside what stands at the place found. Unknown unless both sides say something that can be compared. */
import type { ClaimCheck, Quotation } from '@polylogue/graph-schema'
import { familyName } from '../../work-titles/family-name.ts'
import { fold, titleKey } from '../../work-titles/title-key.ts'
import type { Party, TracedText } from './traced-text.ts'

/** Whose words stand at the place: who is quoted there, else the voices of the document. */
export function speakersAt(text: TracedText, inside: Quotation | null, party: (id: string) => Party | null): readonly Party[] {
  if (inside) { const source = inside.source === null ? null : party(inside.source); return source ? [source] : [] }
  return text.voices
}

export function checkSpeaker(claimed: Party | null, found: readonly Party[]): ClaimCheck {
  if (!claimed || found.length === 0) return 'unknown'
  if (found.some((p) => sameParty(claimed, p))) return 'agrees'
  const comparable = (claimed.kind === 'Person' || claimed.kind === 'Organization') && proper(claimed) && found.some((p) => p.kind === claimed.kind && proper(p))
  return comparable ? 'differs' : 'unknown'
}

/** `differs` only where the work named is in the corpus too, and has not these words. */
export function checkWork(claimed: Party | null, title: string | null, isHere: (work: Party) => boolean): ClaimCheck {
  if (!claimed || title === null) return 'unknown'
  if (claimed.names.some((name) => sameTitle(name, title))) return 'agrees'
  return isHere(claimed) ? 'differs' : 'unknown'
}

function sameParty(a: Party, b: Party): boolean {
  if (a.id !== '' && a.id === b.id) return true
  const persons = a.kind !== 'Organization' && b.kind !== 'Organization'
  return a.names.some((x) => b.names.some((y) => {
    const [p, q] = [wordsOf(x), wordsOf(y)]
    if (p.length === 0 || q.length === 0) return false
    if (p.join(' ') === q.join(' ')) return true
    const [short, long] = p.length < q.length ? [p, q] : [q, p]
    return persons ? familyName(x) === familyName(y) && (short.length === 1 || short[0][0] === long[0][0]) : short.length >= 2 && short.every((w) => long.includes(w))
  }))
}

/** A name, not "the minister". */
function proper({ names }: Party): boolean {
  return names.some((n) => /^(?:the\s+)?\p{Lu}/u.test(n))
}

/** One title is the other, or begins it, or is two words of it at least and all of its own. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)]
  if (x.words.length === 0 || y.words.length === 0 || x.numbers !== y.numbers) return false
  if (x.full.join(' ') === y.full.join(' ') || x.words.join(' ') === y.words.join(' ')) return true
  const [short, long] = x.full.length < y.full.length ? [x.full, y.full] : [y.full, x.full]
  return short.length >= 2 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

/** What titles are looked up by: all their words, and those before the subtitle. */
export function titleWords(title: string): string[] {
  const key = titleKey(title)
  return [...new Set([key.full, key.words].map((words) => `${words.join(' ')} ${key.numbers}`))]
}

function wordsOf(name: string): string[] {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w !== 'the')
}
