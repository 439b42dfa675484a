/** Which columns of a table hold the text and what is said of it: by the user's word, else by their usual names. */
import type { Problem } from '@polylogue/graph-schema'
import type { MetadataField } from '../readers/reader.ts'
import { METADATA_FIELDS, cleanValue, sideCarOf } from './side-car.ts'

type Column = MetadataField | 'text'

/** Usual names, lower case. Our own knowledge of exports of archives, forums and corpora. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: ['text', 'body', 'content', 'full_text', 'fulltext', 'message', 'transcript'],
  id: ['id', 'identifier', 'doc_id', 'document_id', 'uid'],
  title: ['title', 'headline', 'subject'],
  date: ['date', 'published', 'created', 'created_at', 'pubdate', 'publication_date', 'sent'],
  author: ['author', 'authors', 'creator', 'by', 'from', 'writer'],
  publisher: ['publisher', 'organization', 'organisation', 'newspaper', 'outlet'],
  address: ['address', 'url', 'link', 'source_url'],
  captured: [],
}

export interface TableRow {
  /** Null where the cell holds no text. */
  readonly text: string | null
  /** The row's own name, fit to stand in a path. */
  readonly id: string | null
  readonly values: Readonly<Partial<Record<MetadataField, string>>>
  readonly problems: readonly Problem[]
}

/** Reads rows of a table with this head; null where no column is known to hold texts, or one that the user named is not there. */
export function metadataOfRow(head: readonly string[], named: Readonly<Record<string, string>>): ((row: ReadonlyMap<string, unknown>, file: string) => TableRow) | null {
  if (Object.values(named).some((column) => !head.includes(column))) return null
  const lower = head.map((name) => name.toLowerCase())
  const columnOf = (field: Column): string | undefined => {
    if (Object.hasOwn(named, field)) return named[field]
    const at = NAMES[field].map((name) => lower.indexOf(name)).find((i) => i >= 0 && !Object.values(named).includes(head[i]))
    return at === undefined ? undefined : head[at]
  }
  const textColumn = columnOf('text')
  if (textColumn === undefined) return null
  const fields = METADATA_FIELDS.flatMap((field) => { const column = columnOf(field); return column === undefined ? [] : [[field, column] as const] })
  return (row, file) => {
    const text = row.get(textColumn)
    const { values, problems } = sideCarOf(fields.map(([field, column]) => [field, row.get(column)] as const), file)
    const { id: _id, ...rest } = values
    const id = cleanValue(row.get(columnOf('id') ?? '') ?? null)
    return { text: typeof text === 'string' && text.trim() !== '' ? text : null, id: id ? label(id) : null, values: rest, problems }
  }
}

/** A row's id as part of a path: what parts paths is written as %XX, so that no two ids become one. */
function label(id: string): string {
  return id.slice(0, 120).replace(/[%/\\]|^\.+/g, (c) => encodeURIComponent(c).replaceAll('.', '%2E'))
}
