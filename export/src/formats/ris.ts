/** Works cited as RIS: two letters, two spaces, a hyphen, a space, a value; lines end as the format says. */
import type { CslItem, CslType } from '../bibliography/csl-item.ts'
import { invertedName } from '../bibliography/person-names.ts'
import { itemsOf } from '../bibliography/works-of-export.ts'
import type { ExportFormat } from './format.ts'

const TYPES: Readonly<Record<CslType, string>> = {
  'article-journal': 'JOUR', 'article-newspaper': 'NEWS', book: 'BOOK', chapter: 'CHAP', document: 'GEN', legislation: 'STAT', personal_communication: 'PCOMM', report: 'RPRT', speech: 'SLIDE', thesis: 'THES', webpage: 'ELEC',
}

export const ris: ExportFormat = {
  name: 'ris', title: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems',
  description: 'The works cited, for EndNote, Mendeley, Zotero and library catalogues.',
  write: (graph) => itemsOf(graph).map(record).join('\r\n'),
}

function record(item: CslItem): string {
  const [first, last] = item.page?.split('-') ?? []
  const year = item.issued && 'date-parts' in item.issued ? String(item.issued['date-parts'][0][0]) : item.issued?.literal
  const fields: (readonly [string, string | undefined])[] = [
    ['TY', TYPES[item.type]], ['ID', item.id], ['TI', item.title],
    ...names('AU', item.author), ...names('A2', item.editor), ...names('A4', item.translator),
    ['T2', item['container-title']], ['PY', year], ['VL', item.volume], ['IS', item.issue], ['SP', first], ['EP', last], ['ET', item.edition],
    ['PB', item.publisher], ['CY', item['publisher-place']], ['M3', item.genre], ['UR', item.URL], ['N1', item.note],
  ]
  return [...fields.flatMap(([tag, value]) => (value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/[\r\n]+/gu, ' ')}`])), 'ER  - ', ''].join('\r\n')
}

function names(tag: string, list: CslItem['author']): (readonly [string, string])[] {
  return (list ?? []).map((name) => [tag, invertedName(name)] as const)
}
