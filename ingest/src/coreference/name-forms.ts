/** Forms of a name: what is compared, and which of several is the fullest. */
import { POSTNOMINALS } from '../lexicons/postnominals.ts'
import { mayBeOneName } from '../lexicons/short-given-names.ts'

/** A surface form without article and possessive, white space folded: what is listed as an alias. */
export function surface(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().replace(/^(?:the|a|an)\s+(?=\S)/iu, '').replace(/['’]s?$/u, '')
}

/** What forms are compared by: small letters, no quotation marks, full stops or bracket signs, one kind of dash and apostrophe; "(M-L)" and "(Marxist-Leninist)" are one ending. */
export function formKey(words: string): string {
  let key = keys.get(words)
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear()
    keys.set(words, key = makeKey(words))
  }
  return key
}

/** Keys remembered before the memory starts anew: a name is compared with others many times. */
const MOST_KEYS = 20_000
const keys = new Map<string, string>()

function makeKey(words: string): string {
  return surface(words).normalize('NFKC').toLowerCase().replace(/\s*\((?:m-?l|marxist[- ]leninist)\)/u, ' ml').replace(/[“”"«»()[\]]/gu, '').replace(/[‐‑–—]/gu, '-').replace(/’/gu, '\'').replace(/\./gu, '').replace(/\s+/gu, ' ').trim()
}

/** "Ministry of Energy", which is the "Energy Ministry" too. */
const MINISTRY_OF = /^ministry (?:of|for) (?:the )?([^,]+)$/u

/** What two forms of a body's name are the same by: no small words between, ministries by what they are for, and states by their letters in full. */
export function looseBodyKey(words: string): string {
  return formKey(words).replace(MINISTRY_OF, '$1 ministry').replace(/,/gu, '').replace(/^usa?(?= )/u, 'united states').replace(/^uk(?= )/u, 'united kingdom').replace(/ (?:of|the|and|for|&|in|at)(?= )/gu, '').replace(/ centre(?![^ ])/gu, ' center')
}

export interface PersonParts {
  readonly family: string
  /** Given names and initials, small, without full stops. */
  readonly given: readonly string[]
}

const PARTICLE = /^(?:de|da|dos|del|della|di|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el)$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq)\.?$/iu

/** "J. P. Hallam" → family and given names; a single word is a family name. A nickname in marks is no part of either, nor what follows a name ("OBE", "I", "of Norland", "herself"). */
export function personParts(words: string): PersonParts {
  const parts = withoutBehind(surface(words)).replace(/ ?["“‘][^"”’]{1,40}["”’](?= )/gu, '').replace(/\.(?=\p{L})/gu, '. ').split(/\s+/).filter((w) => w !== '' && !SUFFIX.test(w)).map((w) => w.toLowerCase().replace(/[.,]/gu, ''))
  let at = parts.length - 1
  while (at > 1 && PARTICLE.test(parts[at - 1])) at--
  return { family: parts.slice(Math.max(at, 0)).join(' '), given: parts.slice(0, Math.max(at, 0)).filter((p) => p !== '') }
}

/** The name without the letters of honours, a king's number, where somebody is from, and "herself". */
function withoutBehind(name: string): string {
  const words = name.split(/\s+/u)
  let to = words.length
  if (to > 1 && /^(?:himself|herself)$/u.test(words[to - 1])) to--
  // In capitals all through, the last word may be the family name.
  if (/\p{Ll}/u.test(name)) while (to > 1 && POSTNOMINALS.has(words[to - 1].replace(/[.,]/gu, ''))) to--
  if (to > 1 && words[to - 1] === 'I') to--
  if (to > 3 && words[to - 2] === 'of' && /^\p{Lu}/u.test(words[to - 1])) to -= 2
  return to === words.length ? name : words.slice(0, to).join(' ').replace(/,$/u, '')
}

/** Given names that may be one person's: "V I" and "Vladimir", "Joren" and "J", "Bob" and "Robert"; an empty list fits all. */
export function givenFit(a: readonly string[], b: readonly string[]): boolean {
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i++) {
    if (mayBeOneName(a[i], b[i])) continue
    const [short, long] = a[i].length < b[i].length ? [a[i], b[i]] : [b[i], a[i]]
    if (!(short.length === 1 && long.startsWith(short))) return false
  }
  return true
}

/** The best form to show: most full words, no all-capitals where another spelling stands, then the most frequent, then the order of letters. */
export function fullestForm(forms: readonly string[]): string {
  const count = new Map<string, number>()
  for (const f of forms) count.set(f, (count.get(f) ?? 0) + 1)
  const rank = (f: string): readonly number[] => {
    const words = f.split(' ').filter((w) => /\p{L}{2,}\p{Ll}|\p{Lu}\p{Ll}/u.test(w)).length
    const shouting = f.length > 8 && !/\p{Ll}/u.test(f) ? 1 : 0
    return [shouting, -words, -f.replace(/[^\p{L}]/gu, '').length > -60 ? -f.length : 0, -(count.get(f) ?? 0)]
  }
  const sorted = [...count.keys()].map((f) => ({ f, r: rank(f) })).sort((a, b) => {
    for (let i = 0; i < a.r.length; i++) if (a.r[i] !== b.r[i]) return a.r[i] - b.r[i]
    return a.f < b.f ? -1 : 1
  })
  return sorted[0].f
}

/** A heading's name in capitals, written as a name. */
export function unshout(words: string): string {
  if (words.length <= 8 || /\p{Ll}/u.test(words) || !/\s/.test(words)) return words
  const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la'])
  return words.toLowerCase().split(' ').map((w, i) => (i > 0 && small.has(w) ? w : w.replace(/\p{L}/u, (c) => c.toUpperCase()))).join(' ')
}
