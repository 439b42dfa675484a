/** A cited work as an item of CSL-JSON (citationstyles.org, schema 1.0.2): what the other bibliography formats are made of too. */
import { readNames } from './person-names.ts'
import type { CslName } from './person-names.ts'
import type { WorkCited } from './works-cited.ts'

/** Types that CSL knows and Zotero maps to kinds of its own. */
export type CslType = 'article-journal' | 'article-newspaper' | 'book' | 'chapter' | 'document' | 'legislation' | 'personal_communication' | 'report' | 'speech' | 'thesis' | 'webpage'

export interface CslItem {
  readonly id: string
  readonly type: CslType
  readonly title: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly translator?: readonly CslName[]
  readonly 'container-title'?: string
  readonly edition?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string }
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly URL?: string
  readonly genre?: string
  readonly note: string
}

export function cslItem(cited: WorkCited): CslItem {
  const { work, fields: f } = cited
  const genre = work.details.genre
  const item = {
    id: work.id, type: typeOf(cited), title: flat(f.title ?? work.name),
    author: some(readNames(f.author ?? (cited.authorNames.length > 0 ? cited.authorNames.join('; ') : null))), editor: some(readNames(f.editor)), translator: some(readNames(f.translator)),
    'container-title': f.container, edition: f.edition, publisher: f.publisher, 'publisher-place': f.place, issued: issued(f.year), volume: f.volume, issue: f.issue,
    // Of a whole book, pages are those somebody cites.
    page: f.container === null ? null : f.pages?.replace(/^pp?\.\s*/u, '').replace(/\s*[–—-]+\s*/u, '-') ?? null, URL: f.url, genre: genre ?? null,
    note: noteOf(cited),
  }
  const present = Object.entries(item).filter(([, value]) => value !== null && value !== undefined).map(([key, value]) => [key, typeof value === 'string' ? flat(value) : value])
  return Object.fromEntries(present) as unknown as CslItem
}

const GENRES: readonly (readonly [RegExp, CslType])[] = [
  [/^(?:letter|telegram|postcard)s?$/u, 'personal_communication'], [/^(?:speech|address|lecture|sermon)$/u, 'speech'], [/^(?:thesis|dissertation)$/u, 'thesis'],
  [/^(?:report|memorandum|minutes)$/u, 'report'], [/^(?:act|law|bill|decree|order|ordinance|statute|constitution|code)$/u, 'legislation'],
]

function typeOf({ work, fields: f }: WorkCited): CslType {
  const known = GENRES.find(([genre]) => genre.test((work.details.genre ?? '').toLowerCase()))
  if (known) return known[1]
  if (f.container !== null) {
    if (f.volume !== null || f.issue !== null) return 'article-journal'
    if (f.publisher !== null || f.editor !== null) return 'chapter'
    return /\b(?:times|post|gazette|herald|tribune|news|daily|courier|observer|zeitung|pravda)\b/iu.test(f.container) ? 'article-newspaper' : f.pages !== null ? 'article-journal' : 'chapter'
  }
  if (f.url !== null && f.publisher === null) return 'webpage'
  return f.publisher !== null || f.place !== null || f.edition !== null || f.year !== null ? 'book' : 'document'
}

/** The first year of a date as it stands; else the words. A range keeps both ends. */
function issued(year: string | null): CslItem['issued'] | null {
  if (year === null) return null
  const years = year.match(/\b1\d{3}\b|\b20\d{2}\b/gu)
  return years ? { 'date-parts': years.slice(0, 2).map((y) => [Number(y)]) } : { literal: flat(year) }
}

function noteOf({ citations, quotations, documents, here }: WorkCited): string {
  const times = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
  return `Polylogue: ${times(citations.length, 'citation')}, ${times(quotations.length, 'quotation')} in ${times(documents.length, 'document')}${here.length === 0 ? '' : `; itself in the corpus: ${here.join(', ')}`}`
}

function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null
}

function flat(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
