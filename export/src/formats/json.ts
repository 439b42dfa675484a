/** JSON: all nouns of the selection in one object, for programs. */
import { jsonPieces } from '../json-pieces.ts'
import type { Field } from '../json-pieces.ts'
import { eachRecord } from '../records.ts'
import { FORM } from './format.ts'
import type { ExportFormat } from './format.ts'

export const json: ExportFormat = {
  name: 'json', title: 'JSON', extension: 'json', mediaType: 'application/json; charset=utf-8', anySize: true,
  description: 'Everything, for programs: entities, relations, statements with evidence, quotations, traces, citations.',
  * write(graph, { caption }) {
    const head = Object.entries({ form: FORM, offsets: 'unicode-code-points', caption: caption ?? null })
    yield* jsonPieces([...head, ...eachRecord(graph).map(([noun, records]): Field => [noun, null, records])])
  },
}
