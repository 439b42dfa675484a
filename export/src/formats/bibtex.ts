/** Works cited as BibTeX, in UTF-8. Titles are in double braces: their capitals stay as they are. */
import type { CslItem, CslType } from '../bibliography/csl-item.ts'
import { invertedName } from '../bibliography/person-names.ts'
import type { CslName } from '../bibliography/person-names.ts'
import { itemsOf } from '../bibliography/works-of-export.ts'
import type { ExportFormat } from './format.ts'

const TYPES: Readonly<Record<CslType, string>> = {
  'article-journal': 'article', 'article-newspaper': 'article', book: 'book', chapter: 'incollection', document: 'misc', legislation: 'misc', personal_communication: 'misc', report: 'techreport', speech: 'misc', thesis: 'phdthesis', webpage: 'misc',
}

export const bibtex: ExportFormat = {
  name: 'bibtex', title: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex',
  description: 'The works cited, for LaTeX, JabRef and Zotero.',
  write(graph) {
    const used = new Set<string>()
    return itemsOf(graph).map((item) => entry(item, keyOf(item, used))).join('\n')
  },
}

function entry(item: CslItem, key: string): string {
  const article = TYPES[item.type] === 'article'
  const year = item.issued && 'date-parts' in item.issued ? String(item.issued['date-parts'][0][0]) : item.issued?.literal
  const school = item.type === 'thesis' ? 'school' : item.type === 'report' ? 'institution' : 'publisher'
  const fields: (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(item.title)}}`], ['author', people(item.author)], ['editor', people(item.editor)], ['translator', people(item.translator)],
    [article ? 'journal' : 'booktitle', value(item['container-title'])], ['year', value(year)], ['volume', value(item.volume)], ['number', value(item.issue)], ['pages', value(item.page?.replace('-', '--'))],
    ['edition', value(item.edition)], [school, value(item.publisher)], ['address', value(item['publisher-place'])], ['type', value(item.genre)], ['url', item.URL?.replace(/[{}\\]/gu, '')], ['note', value(item.note)],
  ]
  return `@${TYPES[item.type]}{${key},\n${fields.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [`  ${name} = {${words}},\n`])).join('')}}\n`
}

function people(list: readonly CslName[] | undefined): string | undefined {
  return list?.map((name) => ('literal' in name ? `{${escaped(name.literal)}}` : escaped(invertedName(name)))).join(' and ')
}

const value = (words: string | undefined): string | undefined => (words === undefined ? undefined : escaped(words))

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** Characters that TeX takes for its own. */
function escaped(words: string): string {
  return words.replace(/[\\~^]|[&%$#_{}]/gu, (c) => SPECIAL[c] ?? `\\${c}`)
}

/** Family name, year, first long word of the title: "lund1904rope"; a letter behind where that is taken. */
function keyOf(item: CslItem, used: Set<string>): string {
  const [first] = item.author ?? []
  const name = first === undefined ? '' : 'literal' in first ? first.literal.split(' ')[0] : first.family
  const year = item.issued && 'date-parts' in item.issued ? String(item.issued['date-parts'][0][0]) : ''
  const word = item.title.split(/[^\p{L}\p{N}]+/u).find((w) => w.length > 3) ?? item.title
  const base = `${plain(name) || 'work'}${year}${plain(word)}`
  for (let n = 0; ; n++) {
    const key = n === 0 ? base : `${base}${n < 26 ? String.fromCharCode(96 + n) : `-${n}`}`
    if (used.has(key)) continue
    used.add(key)
    return key
  }
}

function plain(words: string): string {
  return words.normalize('NFKD').replace(/[^A-Za-z0-9]+/gu, '').toLowerCase()
}
