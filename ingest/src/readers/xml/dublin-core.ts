/** Title, author, date and publisher in Dublin Core, as Word, OpenDocument and EPUB embed them. */
import { cleanValue } from '../../metadata/side-car.ts'
import { parseDate } from '../../metadata/dates.ts'
import type { MetadataField, RawMetadata } from '../reader.ts'
import { elementsOf, wordsOf } from './xml-query.ts'
import type { XmlElement } from './xml-tree.ts'

const FIELDS: ReadonlyMap<string, MetadataField> = new Map([
  ['title', 'title'], ['creator', 'author'], ['initial-creator', 'author'], ['date', 'date'], ['publisher', 'publisher'],
])

/** Titles that programs put in by themselves. */
const NO_TITLE = /^(untitled|document\d*|microsoft word\b.*|normal(\.dotm?)?|title|word document)$|\.(docx?|odt|rtf|pdf|tex|dvi|indd|qxd)$/i
/** Accounts, not people. */
const NO_AUTHOR = /^(user|admin|administrator|owner|author|unknown|root|microsoft( office user)?|windows user|python-docx|anonymous|\d+)$/i

/**
 * Values in document order, several authors in one. A file's day of making is not when its text was written: `dc:date` counts
 * only where `dated` says that the format means the publication (EPUB).
 */
export function dublinCore(root: XmlElement | null, { dated = false } = {}): RawMetadata[] {
  const values = new Map<MetadataField, string[]>()
  for (const element of root ? elementsOf(root) : []) {
    const field = FIELDS.get(element.name)
    if (field === undefined || (field === 'date' && !dated)) continue
    const value = embeddedValue(field, wordsOf(element))
    if (value !== null) values.set(field, [...values.get(field) ?? [], value])
  }
  return [...values].map(([field, list]) => ({ field, value: field === 'author' ? [...new Set(list)].join('; ') : list[0], origin: 'embedded', place: null }))
}

/** A value as it may be shown; null where a program put it in, or where it is none. */
export function embeddedValue(field: MetadataField, value: string): string | null {
  const clean = cleanValue(value)
  if (!clean || (field === 'title' && NO_TITLE.test(clean)) || (field === 'author' && NO_AUTHOR.test(clean))) return null
  return field === 'date' ? parseDate(clean) : clean
}
