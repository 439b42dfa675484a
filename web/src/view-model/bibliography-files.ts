/**
 * The bibliography as files for reference managers: CSL-JSON (schema 1.0), BibTeX, RIS. A work with a container and a volume or
 * issue is an article, with a container alone a chapter, else a book; what is not known is left out, never guessed.
 */
import type { BibliographyEntry } from '@polylogue/api/contract'
import { tex } from './citation.ts'

export interface BibliographyFile { readonly name: string, readonly type: string, readonly label: string, readonly write: (works: readonly BibliographyEntry[], names: (id: string) => string) => string }

type Kind = 'article' | 'chapter' | 'book'

interface Work {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  readonly authors: readonly string[]
  readonly fields: BibliographyEntry['fields']
  readonly key: string
}

export const BIBLIOGRAPHY_FILES: readonly BibliographyFile[] = [
  { name: 'bibliography.json', type: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON', write: (works, names) => `${JSON.stringify(worksOf(works, names).map(csl), null, 2)}\n` },
  { name: 'bibliography.bib', type: 'application/x-bibtex', label: 'BibTeX', write: (works, names) => `${worksOf(works, names).map(bibtex).join('\n\n')}\n` },
  { name: 'bibliography.ris', type: 'application/x-research-info-systems', label: 'RIS', write: (works, names) => worksOf(works, names).map(ris).join('') },
]

function worksOf(entries: readonly BibliographyEntry[], names: (id: string) => string): Work[] {
  const taken = new Map<string, number>()
  return entries.map(({ work, fields, authors }) => {
    const title = fields.title ?? work.name
    const people = authors.length > 0 ? authors.map(names) : fields.author ? [fields.author] : []
    const bare = `${letters(people[0]?.split(/\s+/).at(-1) ?? '')}${year(fields) ?? ''}${letters(title.split(/\s+/).find((w) => w.length > 3) ?? title)}` || `work${work.id.slice(0, 6)}`
    const n = taken.get(bare) ?? 0
    taken.set(bare, n + 1)
    const kind = fields.container ? (fields.volume ?? fields.issue ? 'article' : 'chapter') : 'book'
    return { id: work.id, kind, title, authors: people, fields, key: n === 0 ? bare : `${bare}${n + 1}` }
  })
}

function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^A-Za-z0-9]/g, '').toLowerCase()
}

function year(fields: Work['fields']): number | null {
  const found = /\d{4}/.exec(fields.year ?? '')
  return found ? Number(found[0]) : null
}

function csl({ key, kind, title, authors, fields: f }: Work) {
  const at = year(f)
  return {
    id: key, type: { article: 'article-journal', chapter: 'chapter', book: 'book' }[kind], title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(f.container ? { 'container-title': f.container } : {}), ...(f.publisher ? { publisher: f.publisher } : {}), ...(f.place ? { 'publisher-place': f.place } : {}),
    ...(at === null ? {} : { issued: { 'date-parts': [[at]] } }), ...(f.volume ? { volume: f.volume } : {}), ...(f.issue ? { issue: f.issue } : {}), ...(f.pages ? { page: f.pages } : {}),
  }
}

function bibtex({ key, kind, title, authors, fields: f }: Work): string {
  const entry: readonly (readonly [string, string | null])[] = [
    ['author', authors.length > 0 ? authors.map((a) => `{${tex(a)}}`).join(' and ') : null], ['title', `{${tex(title)}}`], [kind === 'article' ? 'journal' : 'booktitle', f.container && tex(f.container)],
    ['publisher', f.publisher && tex(f.publisher)], ['address', f.place && tex(f.place)], ['year', year(f)?.toString() ?? null], ['volume', f.volume && tex(f.volume)], ['number', f.issue && tex(f.issue)],
    ['pages', f.pages && tex(f.pages.replace(/\s*[-–]\s*/g, '--'))],
  ]
  return `@${{ article: 'article', chapter: 'incollection', book: 'book' }[kind]}{${key},\n${entry.filter(([, v]) => v).map(([k, v]) => `  ${k} = {${v}},`).join('\n')}\n}`
}

/** Lines end in CR LF, a tag is two letters and two blanks, and a record ends with ER: readers insist on each. */
function ris({ kind, title, authors, fields: f }: Work): string {
  const [first, last] = f.pages?.split(/\s*[-–]\s*/) ?? []
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', { article: 'JOUR', chapter: 'CHAP', book: 'BOOK' }[kind]], ...authors.map((a) => ['AU', a] as const), ['TI', title], ['T2', f.container], ['PB', f.publisher], ['CY', f.place],
    ['PY', year(f)?.toString()], ['VL', f.volume], ['IS', f.issue], ['SP', first], ['EP', last],
  ]
  return `${[...lines.filter(([, v]) => v).map(([tag, v]) => `${tag}  - ${v!.replace(/\s+/g, ' ')}`), 'ER  - '].join('\r\n')}\r\n\r\n`
}
