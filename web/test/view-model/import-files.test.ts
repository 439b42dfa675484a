import { expect, test } from 'vitest'
import { MAX_FILE, chosenFiles, firstLines, outcomeInWords, stageInWords, withReport } from '../../src/view-model/import-files.ts'

const chosen = (path: string, size = 9) => ({ path, file: { size } as File })

test('hidden files and those of the system are left out; paths are in order, each once', () => {
  expect(chosenFiles([chosen('b/x.txt'), chosen('b/.git/config'), chosen('a.txt'), chosen('b/x.txt'), chosen('Thumbs.db'), chosen('__MACOSX/a.txt')]).map((f) => f.path)).toEqual(['a.txt', 'b/x.txt'])
})

test('too large and empty files are refused at once, with what to do', () => {
  const lines = firstLines([chosen('a.txt'), chosen('big.txt', MAX_FILE + 1), chosen('empty.txt', 0)])
  expect(lines.map((l) => l.state)).toEqual(['waiting', 'refused', 'refused'])
  for (const l of lines.slice(1)) expect(l.message).toMatch(/\. [A-Z]/)
})

test('the report ends the wait of each file it names', () => {
  const lines = withReport([{ path: 'a.txt', bytes: 1, state: 'sent', message: null }, { path: 'b.txt', bytes: 1, state: 'sent', message: null }, { path: 'c.txt', bytes: 0, state: 'refused', message: 'x' }], [
    { path: 'a.txt', outcome: 'new', message: null }, { path: 'b.txt', outcome: 'refused', message: 'It is empty.' }, { path: 'older.txt', outcome: 'unchanged', message: null }])
  expect(lines.map((l) => [l.state, l.message])).toEqual([['new', null], ['refused', 'It is empty.'], ['refused', 'x']])
  expect(outcomeInWords(lines)).toBe('1 read, 2 not read')
})

test('stages are said in words', () => {
  expect(stageInWords({ stage: 'reading', files: 3, filesTotal: 12, secondsLeft: 40 })).toBe('Reading 3 of 12 documents · 40 s left')
  expect(stageInWords({ stage: 'linking', files: 0, filesTotal: 1, secondsLeft: null })).toBe('Linking names across 1 document')
})
