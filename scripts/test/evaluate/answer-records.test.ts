import { mkdtempSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerRecords } from '../../evaluate/answer-records.ts'
import { collectionOf, contextOf } from '../../evaluate/collections.ts'
import { jsonLines, readJsonLines } from '../../evaluate/jsonl.ts'

it('answers every record once, in order, and never shows the gold', () => {
  const seen: unknown[] = []
  const task = (record: unknown) => {
    seen.push(record)
    const { id } = record as { id: string }
    if (id === 'b') throw new Error('too odd')
    return id === 'c' ? null : { id: 'other', entities: [{ start: 0, end: 1, type: 'ORG' }] }
  }
  const { predictions, failures } = answerRecords('ner', task, [{ id: 'a', text: 'x', gold: { secret: 1 } }, { id: 'b', text: 'y' }, { id: 'c' }])
  expect(predictions).toEqual([{ id: 'a', entities: [{ start: 0, end: 1, type: 'ORG' }] }, { id: 'b', entities: [] }, { id: 'c', entities: [] }])
  expect(failures).toEqual([{ id: 'b', message: 'too odd' }])
  expect(seen).toEqual([{ id: 'a', text: 'x' }, { id: 'b', text: 'y' }, { id: 'c' }])
})

it('reads lines, gzipped too, and names those that hold no record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-jsonl-'))
  writeFileSync(join(folder, 'a.jsonl'), `\uFEFF{"id":1}\n\n[2]\n{"id":\n${jsonLines([{ id: 3 }])}`)
  expect(readJsonLines(join(folder, 'a.jsonl'))).toEqual({ records: [{ id: 1 }, { id: 3 }], broken: [3, 4] })
  writeFileSync(join(folder, 'docs.jsonl.gz'), gzipSync('{"id":"d","text":"t"}\n'))
  const collection = collectionOf('text_reuse', join(folder, 'a.jsonl'))
  expect(contextOf(collection)).toEqual({ docs: [{ id: 'd', text: 't' }] })
  expect(collectionOf('ner', join(folder, 'a.jsonl'))).toBeNull()
  expect(() => readJsonLines(join(folder, 'none.jsonl'))).toThrow('cannot be read')
})
