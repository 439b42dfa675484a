/** JSON lines: the same records as JSON, one a line with its noun in front, for files too large to hold at once. */
import { recordsOf } from '../records.ts'
import { FORM } from './format.ts'
import type { ExportFormat } from './format.ts'

export const jsonl: ExportFormat = {
  name: 'jsonl', title: 'JSON lines', extension: 'jsonl', mediaType: 'application/x-ndjson; charset=utf-8',
  description: 'The same as JSON, one record a line; the first line says what the file is.',
  write(graph, { caption }) {
    const lines = [JSON.stringify({ noun: 'export', form: FORM, offsets: 'unicode-code-points', caption: caption ?? null })]
    for (const [noun, records] of Object.entries(recordsOf(graph)) as [string, readonly object[]][]) {
      for (const record of records) lines.push(JSON.stringify({ noun, ...record }))
    }
    return `${lines.join('\n')}\n`
  },
}
