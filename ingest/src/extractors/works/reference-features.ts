/**
 * What the reference parser's model knows of a token: the word and its ends, its shape and punctuation, which word lists it is in,
 * where it stands in the reference, and the same of its neighbours. One list of features for each token; the model knows them by hash.
 */
import { CONTAINER_WORDS, GENRE_WORDS, INSTITUTION_WORDS, MONTHS, PLACES, PUBLISHER_WORDS } from '../../lexicons/reference-words.ts'
import type { ReferenceToken } from './reference-tokens.ts'

/** Facts of one token that neighbours look at too. */
interface Facts {
  readonly bare: string
  readonly shape: string
  readonly lead: string
  readonly tail: string
  readonly lists: readonly string[]
}

const MONTH = new RegExp(`^(?:${MONTHS})$`, 'iu')
const PLACE_WORDS: ReadonlySet<string> = new Set([...PLACES].flatMap((p) => p.split(/[\s,]+/u)).filter((w) => w.length > 3))
const YEAR = /^(?:1[4-9]|20)\d\d[a-z]?(?:[-–/](?:(?:1[4-9]|20)\d\d|\d\d?))?$/u
const LISTS: readonly (readonly [string, RegExp])[] = [
  ['month', MONTH], ['publisher', PUBLISHER_WORDS], ['container', CONTAINER_WORDS], ['institution', INSTITUTION_WORDS], ['genre', GENRE_WORDS],
  ['page', /^(?:pp?|pgs?|pages?|seiten?|ss?)$/iu], ['volume', /^(?:vols?|volumes?|bd|band|tomes?|tom|jg|jahrgang)$/iu], ['number', /^(?:n[or]?s?|num|number|numéro|issue|heft|n[°º]|hf?t)$/iu],
  ['editor', /^(?:eds?|edd|editors?|edited|edit|hrsg|hg|éds?|dir|direction|coords?|red|editado)$/iu], ['edition', /^(?:edition|ed|edn|rev|revised|aufl|auflage|édition|reprint|\d+(?:st|nd|rd|th))$/iu],
  ['translator', /^(?:trans|translated|transl|tr|traduit|übers|übersetzt|trad)$/iu], ['in', /^(?:in|dans|en)$/iu], ['and', /^(?:and|&|und|et|y|e)$/iu], ['etal', /^(?:al|others)$/iu],
  ['particle', /^(?:de|von|van|der|den|la|le|du|da|di|del|della|ten|ter|zu)$/iu], ['roman', /^[IVXLC]+$/u], ['url', /^https?:|^www\.|:\/\//iu], ['doi', /^(?:doi|10\.\d{4})/iu], ['isbn', /^(?:isbn|issn)/iu],
  ['press', /^(?:forthcoming|press|appear|n\.d)$/iu], ['suffix', /^(?:jr|sr|ii|iii)$/iu], ['site', /^(?:retrieved|accessed|available|online|internet|url|cited|consulté)$/iu],
]

/** The features of every token of one reference. */
export function referenceFeatures(tokens: readonly ReferenceToken[]): string[][] {
  const facts = tokens.map(factsOf)
  const places = placeRuns(facts)
  const states = statesOf(tokens, facts)
  const n = tokens.length
  return tokens.map((_, i) => {
    const f = facts[i]
    const s = states[i]
    const out = [
      `w=${f.bare}`, `p2=${f.bare.slice(0, 2)}`, `p3=${f.bare.slice(0, 3)}`, `p4=${f.bare.slice(0, 4)}`, `s2=${f.bare.slice(-2)}`, `s3=${f.bare.slice(-3)}`, `s4=${f.bare.slice(-4)}`,
      `sh=${f.shape}`, `l=${f.lead}`, `t=${f.tail}`, `sht=${f.shape}${f.tail}`, `lsht=${f.lead}${f.shape}${f.tail}`,
      `at=${Math.floor(i * 8 / n)}`, `first=${Math.min(i, 4)}`, `last=${Math.min(n - 1 - i, 4)}`,
      `q=${s.quote}`, `b=${s.bracket}`, `stops=${s.stops}`, `year=${s.year}`, `in=${s.in}`, `stops|sh=${s.stops}|${f.shape}`, `year|sh=${s.year}|${f.shape}`, `q|stops=${s.quote}|${s.stops}`, `in|stops=${s.in}|${s.stops}`,
      `len=${Math.min(9, n >> 3)}`, `brackets|sh=${s.bracket}|${f.shape}`, `since=${Math.min(9, s.since)}`, `since|sh=${Math.min(5, s.since)}|${f.shape}`, `sep=${s.sep}|${f.shape}`,
    ]
    if (places[i]) out.push('place')
    for (const list of f.lists) out.push(`in=${list}`, `in=${list}|${f.tail}`)
    for (const d of [-3, -2, -1, 1, 2, 3]) {
      const g = facts[i + d]
      if (!g) { out.push(`${d}=none`); continue }
      out.push(`${d}sht=${g.shape}${g.tail}`)
      if (d * d <= 4) { out.push(`${d}w=${g.bare}`, `${d}t=${g.tail}`, `${d}l=${g.lead}`); for (const list of g.lists) out.push(`${d}in=${list}`) }
      if (places[i + d]) out.push(`${d}place`)
    }
    const before = facts[i - 1]
    const after = facts[i + 1]
    out.push(`-1t|sh=${before?.tail}|${f.shape}${f.tail}`, `-1sh|sh=${before?.shape}${before?.tail}|${f.shape}${f.tail}`, `sh|1sh=${f.shape}${f.tail}|${after?.lead}${after?.shape}${after?.tail}`)
    out.push(`-1w|w=${before?.bare}|${f.bare}`, `w|1w=${f.bare}|${after?.bare}`)
    out.push(`-2-1sh=${facts[i - 2]?.shape}${facts[i - 2]?.tail}|${before?.shape}${before?.tail}|${f.shape}`)
    return out
  })
}

function factsOf({ words }: ReferenceToken): Facts {
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)![0]
  const tail = lead.length === words.length ? '' : /[^\p{L}\p{N}]*$/u.exec(words)![0]
  const core = words.slice(lead.length, words.length - tail.length)
  const lower = core.toLowerCase()
  return { bare: /\d/.test(core) ? lower.replace(/\d/g, '0').slice(0, 14) : lower, shape: shapeOf(core), lead: lead.slice(0, 3), tail: tail.slice(0, 3), lists: LISTS.filter(([, pattern]) => pattern.test(core)).map(([name]) => name) }
}

function shapeOf(core: string): string {
  if (core === '') return '-'
  if (YEAR.test(core)) return core.length > 5 ? 'years' : 'year'
  if (/^\d+$/.test(core)) return `9${Math.min(5, core.length)}`
  if (/^[A-Za-z]?\d+[-–—]+[A-Za-z]?\d+$/.test(core)) return '9-9'
  if (/^\p{Lu}(?:\.?-?\p{Lu})?$/u.test(core)) return 'I'
  if (/^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(core)) return 'I.I'
  if (core.includes('://') || core.startsWith('www.')) return 'url'
  return core.replace(/\p{Lu}+/gu, 'A').replace(/\p{Ll}+/gu, 'a').replace(/\d+/g, '9').slice(0, 7)
}

/** Whether a token is part of a place name, of several words ("New York") or one. */
function placeRuns(facts: readonly Facts[]): boolean[] {
  const out = facts.map((f) => PLACES.has(capital(f.bare)) || (PLACE_WORDS.has(capital(f.bare)) && f.shape === 'Aa' && PLACES.size === 0))
  for (let i = 0; i + 1 < facts.length; i++) if (PLACES.has(`${capital(facts[i].bare)} ${capital(facts[i + 1].bare)}`)) { out[i] = true; out[i + 1] = true }
  return out
}

const capital = (w: string): string => w.slice(0, 1).toUpperCase() + w.slice(1)

interface State {
  /** Before, inside or behind quotation marks. */
  readonly quote: number
  readonly bracket: number
  /** Full stops that end a field so far, at most five. */
  readonly stops: number
  readonly year: number
  readonly in: number
  /** Tokens since the last punctuation. */
  readonly since: number
  /** The punctuation before this field. */
  readonly sep: string
}

function statesOf(tokens: readonly ReferenceToken[], facts: readonly Facts[]): State[] {
  let quote = 0
  let bracket = 0
  let stops = 0
  let year = 0
  let seenIn = 0
  let since = 0
  let sep = ''
  return tokens.map(({ words }, i) => {
    if (quote !== 1 && /^[(['‘]*["“„«‘]|^``|^'\p{L}/u.test(words)) quote = 1
    if (/[([]/.test(words)) bracket = 1
    const state = { quote, bracket, stops, year, in: seenIn, since, sep }
    const f = facts[i]
    if (quote === 1 && /["”»’]|''/.test(f.tail)) quote = 2
    if (/[)\]]/.test(words)) bracket = 0
    if (/[.?!]/.test(f.tail) && f.shape !== 'I' && f.shape !== 'I.I' && (f.bare.length > 3 || f.shape.includes('9') || f.shape.startsWith('year'))) stops = Math.min(5, stops + 1)
    if (f.shape === 'year') year = 1
    if (f.lists.includes('in') && /^\p{Lu}|:/u.test(words)) seenIn = 1
    const mark = /[,.;:)?!\]”"]/.exec(f.tail)?.[0]
    if (mark && f.shape !== 'I') { since = 0; sep = mark } else since++
    return state
  })
}
