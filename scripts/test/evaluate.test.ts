import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../evaluate.ts'

const TEXT = 'Kestrel Rowing Club\n\nWe praise the Heron Society.\n'
const GOLD = {
  doc: 'club.txt', source: 'invented', title: null, date: null, publisher: 'krc',
  entities: [{ id: 'krc', type: 'Organization', name: 'Kestrel Rowing Club', aliases: ['Kestrel Rowing Club'] }, { id: 'heron', type: 'Organization', name: 'Heron Society', aliases: ['Heron Society'] }],
  relations: [{ type: 'ENDORSES', source: 'krc', target: 'heron', asserted_by: 'krc', evidence: 'We praise the Heron Society.', explicitness: 'explicit' }],
  quotations: [], citations: [], noise: [],
}
const PREDICTION = { doc: 'elsewhere/club.txt', entities: [{ type: 'Organization', name: 'The Heron Society' }], relations: [] }

/** A folder like samples/: gold and documents beside each other. */
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'polylogue-evaluate-test-'))
  for (const name of ['gold', 'documents']) mkdirSync(join(dir, name))
  writeFileSync(join(dir, 'gold', 'club.json'), JSON.stringify(GOLD))
  writeFileSync(join(dir, 'documents', 'club.txt'), TEXT)
  writeFileSync(join(dir, 'predictions.jsonl'), `${JSON.stringify(PREDICTION)}\n`)
  return dir
}

async function run(...argv: string[]): Promise<{ code: number, out: string, err: string }> {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((s) => { out += String(s); return true })
  vi.spyOn(process.stderr, 'write').mockImplementation((s) => { err += String(s); return true })
  const code = await main(argv)
  vi.restoreAllMocks()
  return { code, out, err }
}

afterEach(() => { vi.restoreAllMocks() })

describe('npm run evaluate', () => {
  it('answers records of two given names, cut as a tagger left them', async () => {
    const file = new URL('./evaluate/two-names.jsonl', import.meta.url)
    const out = join(mkdtempSync(join(tmpdir(), 'polylogue-two-names-')), 'answers.jsonl')
    expect((await run('--task', 'directed_sentiment', '--in', fileURLToPath(file), '--out', out)).code).toBe(0)
    const lines = (path: string | URL) => readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: string, label?: string, gold?: { label: string } })
    expect(lines(out).map((r) => [r.id, r.label])).toEqual(lines(file).map((r) => [r.id, r.gold!.label]))
  })

  it('scores a file of predictions, found by stem, and finds the texts beside the gold', async () => {
    const dir = folder()
    const { code, out } = await run('--gold', join(dir, 'gold'), '--predictions', join(dir, 'predictions.jsonl'), '--misses')
    expect(code).toBe(0)
    expect(out).toContain('entity Organization           1.000  0.500  0.667       1     0     1')
    expect(out).toContain('missed relation: ENDORSES Kestrel Rowing Club → Heron Society')
    expect(out).toContain('noise entities                    0')
  })

  it('gives the same figures as JSON', async () => {
    const dir = folder()
    const { out } = await run('--gold', join(dir, 'gold'), '--texts', join(dir, 'documents'), '--predictions', join(dir, 'predictions.jsonl'), '--json')
    expect(JSON.parse(out)['entity Organization']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, right: 1, wrong: 0, missed: 1 })
  })

  it('extracts the documents where no predictions are given, and writes what it found', async () => {
    const dir = folder()
    const records = join(dir, 'out', 'records.jsonl')
    expect((await run('--gold', join(dir, 'gold'), '--out', records)).code).toBe(0)
    const record = JSON.parse(readFileSync(records, 'utf8'))
    expect(record.doc).toBe('club.txt')
    expect(record.entities.map((e: { name: string }) => e.name)).toContain('Heron Society')
  })

  it('answers every record of a task, and says which lines are none', async () => {
    const dir = folder()
    const questions = join(dir, 'questions.jsonl')
    const answers = join(dir, 'answers.jsonl')
    writeFileSync(questions, '{"id":"a","text":"The Kestrel Rowing Club (KRC) met."}\n{"id":"b","text":""}\nnothing\n{"id":"c"}\n')
    const { err } = await run('--task', 'acronyms', '--in', questions, '--out', answers)
    const lines = readFileSync(answers, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
    expect(lines.map((l) => l.id)).toEqual(['a', 'b', 'c'])
    expect(JSON.stringify(lines[0])).toContain('KRC')
    expect(err).toContain('line 3')
  })

  it.each([
    [['--task', 'poetry', '--in', 'a', '--out', 'b'], 'no task “poetry”'],
    [['--in', 'a.jsonl'], '--in needs --task'],
    [['--task', 'ner'], '--task needs'],
    [['--nonsense'], 'nonsense'],
    [['--gold', '/no/such/folder'], 'no folder'],
    [['--benchmarks', folder(), '--task', 'ner'], 'no benchmark sets'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, err } = await run(...argv)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
