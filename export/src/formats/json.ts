/** JSON: all nouns of the selection in one object, for programs. */
import { recordsOf } from '../records.ts'
import { FORM } from './format.ts'
import type { ExportFormat } from './format.ts'

export const json: ExportFormat = {
  name: 'json', title: 'JSON', extension: 'json', mediaType: 'application/json; charset=utf-8',
  description: 'Everything, for programs: entities, relations, statements with evidence, quotations, traces, citations.',
  write(graph, { caption }) {
    const head = { form: FORM, offsets: 'unicode-code-points', caption: caption ?? null }
    return `${JSON.stringify({ ...head, ...recordsOf(graph) }, null, 1)}\n`
  },
}
