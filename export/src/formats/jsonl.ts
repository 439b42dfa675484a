/** JSON lines: the same records as JSON, one a line with its noun in front, for files too large to hold at once. */
import { eachRecord } from '../records.ts'
import { FORM } from './format.ts'
import type { ExportFormat } from './format.ts'

export const jsonl: ExportFormat = {
  name: 'jsonl', title: 'JSON lines', extension: 'jsonl', mediaType: 'application/x-ndjson; charset=utf-8', anySize: true,
  description: 'The same as JSON, one record a line; the first line says what the file is.',
  * write(graph, { caption }) {
    yield `${JSON.stringify({ noun: 'export', form: FORM, offsets: 'unicode-code-points', caption: caption ?? null })}\n`
    for (const [noun, records] of eachRecord(graph)) for (const record of records) yield `${JSON.stringify({ noun, ...record })}\n`
  },
}
