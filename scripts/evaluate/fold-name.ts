/** One form for all spellings of a name, and for all layouts of a passage, so that only words count in a score. */

const MARKS: readonly (readonly [RegExp, string])[] = [[/[“”„«»″]/g, '"'], [/[‘’‚′`´]/g, "'"], [/[‐‑‒–—―]/g, '-']]
const EDGE = new Set(' \t"\'.,;:!?()[]')
/** Words that say nothing about what a position is. */
const SMALL_WORDS = new Set('a an the of to for in on at by and or as with against its his her their our'.split(' '))

/** A name without the differences that do not count: case, white space, quotation signs, dashes, markup, leading article, possessive. */
export function foldName(name: string | null | undefined): string {
  let s = (name ?? '').normalize('NFKC')
  for (const [marks, plain] of MARKS) s = s.replace(marks, plain)
  s = s.replace(/[*_]+/g, '').replace(/^\s*>\s?/gm, ' ')
  s = s.replace(/(?<=[\p{L}\p{N}_])-\s+(?=[\p{L}\p{N}_])/gu, '-').replace(/--+/g, ' - ')
  s = fold(s.replace(/\s+/g, ' ').trim())
  s = trimEdges(s.replace(/^(?:the|a|an) (?=\S)/, ''))
  return s.endsWith("'s") ? s.slice(0, -2) : s
}

/** The words of a folded name that say something. */
export function wordsOf(name: string): ReadonlySet<string> {
  return new Set((foldName(name).match(/[\p{L}\p{N}_]+/gu) ?? []).filter((w) => !SMALL_WORDS.has(w)))
}

/** Words in common of all words of both, 0 to 1 (Jaccard 1901). */
export function wordOverlap(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (x.size === 0 || y.size === 0) return 0
  const common = [...x].filter((w) => y.has(w)).length
  return common / (x.size + y.size - common)
}

/** A passage as letters and digits with single spaces: layout and marks do not count. */
export function foldPassage(text: string | null | undefined): string {
  return fold((text ?? '').normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function fold(s: string): string {
  return s.toLowerCase().replaceAll('ß', 'ss')
}

function trimEdges(s: string): string {
  let start = 0
  let end = s.length
  while (start < end && EDGE.has(s[start])) start++
  while (end > start && EDGE.has(s[end - 1])) end--
  return s.slice(start, end)
}
