/** Spellings of one title folded into one key: case, articles, punctuation, diacritics, subtitle and edition do not count. */

/** What titles are compared by. */
export interface TitleKey {
  /** Words of the main title, folded; empty where the title has none. */
  readonly words: readonly string[]
  /** Words of title and subtitle. */
  readonly full: readonly string[]
  /** Numbers of the title, of volume and of issue: "Quay Notes #1" is not "Quay Notes #10". */
  readonly numbers: string
}

const SMALL = new Set(['a', 'an', 'the', 'of', 'and', 'in', 'on', 'to', 'for'])
const EDITION = /[,(]?\s*\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|revised|new|enlarged|abridged)\s+(?:revised\s+)?(?:ed(?:ition|n)?\b\.?)\)?/giu
const BRITISH: readonly (readonly [RegExp, string])[] = [[/isation/g, 'ization'], [/ise(?=d|s|$)/g, 'ize'], [/our(?=s|$|er|ed|ist|ism)/g, 'or'], [/programme/g, 'program'], [/centre/g, 'center'], [/defence/g, 'defense']]

/** The key of a title; `volume` and `issue` as the citation gives them. */
export function titleKey(title: string, volume = '', issue = ''): TitleKey {
  const plain = fold(title.replace(EDITION, ' ')).replace(/\b(?:no|nr|number|issue|vol|volume)\.?\s*(?=\d)/gu, '')
  const cut = plain.search(/\s*(?::|\s-\s|;|\. )\s*/)
  const main = cut > 5 ? plain.slice(0, cut) : plain
  const full = wordsOf(plain)
  return { words: wordsOf(main), full, numbers: [...numbersOf(main), ...numbersOf(fold(volume)), ...numbersOf(fold(issue))].join(' ') }
}

/** Lower case without diacritics, quotation marks and mark-up; dashes as one hyphen. */
export function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[*_“”„«»"‘’‚']/gu, '').replace(/\s*[‐‑‒–—―]+\s*|\s*--+\s*/gu, ' - ')
    .replace(/&/g, ' and ').replace(/\s+/gu, ' ').trim().toLowerCase()
}

function wordsOf(folded: string): string[] {
  const all = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = all.filter((w) => !SMALL.has(w))
  return (kept.length > 0 ? kept : all).map((w) => BRITISH.reduce((x, [from, to]) => (x.length > 5 ? x.replace(from, to) : x), w))
}

const ROMAN = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

function numbersOf(folded: string): string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((w) => {
    if (/^\d+$/.test(w)) return [String(Number(w))]
    return w !== 'i' && ROMAN.test(w) ? [String(roman(w))] : []
  })
}

function roman(word: string): number {
  let sum = 0
  for (let i = 0; i < word.length; i++) {
    const value = VALUES[word[i]]
    sum += value < (VALUES[word[i + 1]] ?? 0) ? -value : value
  }
  return sum
}
