/** The whole line on the sample corpus: files → workspace → store → subgraph, against a golden file that a person reads. */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyCommand } from '@polylogue/ingest/cli'
import { exportHash, openStore, viewFile } from '@polylogue/store'
import { EMPTY_GRAPH, NO_REMOVALS } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { SAMPLES, graphOf, ingest, scratch, streams } from './samples-line.ts'

/** Who says what of whom, in words, sorted: what a reviewer can check against the samples. */
function inWords(graph: Graph): string {
  const name = new Map(graph.entities.map((e) => [e.id, e.name]))
  const path = new Map(graph.documents.map((d) => [d.id, d.path]))
  const rows = graph.statements.map((s) => {
    const chain = s.attribution.map((a) => `${name.get(a.entity)} says: `).join('')
    return `${path.get(s.document)} | ${chain}${name.get(s.subject)} ${s.relation} ${name.get(s.object)} | ${s.evidence.map((e) => e.exact.replace(/\s+/g, ' ').slice(0, 60)).join(' // ')}`
  })
  const traces = graph.traces.map((t) => {
    const claims = [t.speaker === 'differs' ? ', other speaker' : '', t.work === 'differs' ? ', other work' : ''].join('')
    return `${path.get(t.place.document)} | ${t.kind}, words of ${t.source ? path.get(t.source.document) : 'no document here'}, ${t.verdict}${claims} | ${t.place.exact.replace(/\s+/g, ' ').slice(0, 60)}`
  })
  return [...rows.sort(), '', ...traces.sort()].join('\n') + '\n'
}

describe('the whole line on the samples', () => {
  it('gives the graph that was reviewed, and every word of it holds', async () => {
    const workspace = scratch('whole')
    const first = await ingest(workspace, SAMPLES)
    expect(first.code).toBe(0)
    expect(new Set(first.lines.map((l) => l.outcome))).toEqual(new Set(['new']))
    expect(first.lines).toHaveLength(readdirSync(SAMPLES).filter((f) => f !== 'metadata.csv' && !f.endsWith('.meta.json')).length)

    const graph = await graphOf(viewFile(workspace))
    await expect(inWords(graph)).toMatchFileSnapshot('golden/samples.txt')

    const again = await ingest(workspace, SAMPLES)
    expect(new Set(again.lines.map((l) => l.outcome))).toEqual(new Set(['unchanged']))
    expect(exportHash(await graphOf(viewFile(workspace)))).toBe(exportHash(graph))

    const { io, said } = streams()
    expect(await verifyCommand(['--workspace', workspace], io)).toBe(0)
    expect(said()).toContain('everything holds')
  })

  it('tells changed, absent and refused files apart, and keeps what was read of the absent one', async () => {
    const folder = scratch('folder')
    const workspace = scratch('states')
    cpSync(SAMPLES, folder, { recursive: true })
    await ingest(workspace, folder)
    const texts = readdirSync(folder).filter((f) => f.endsWith('.txt')).sort()
    const [edited, removed, emptied] = texts
    writeFileSync(join(folder, edited), `${readFileSync(join(folder, edited), 'utf8')}\nOne more line was found in the archive.\n`)
    rmSync(join(folder, removed))
    writeFileSync(join(folder, emptied), '')
    const { code, lines } = await ingest(workspace, folder)
    const outcome = (path: string) => lines.find((l) => l.path === path)?.outcome
    expect([outcome(edited), outcome(removed), outcome(emptied), outcome(texts[3])]).toEqual(['changed', 'absent', 'refused', 'unchanged'])
    expect(code).toBe(1)
    expect((await graphOf(viewFile(workspace))).documents.map((d) => d.path)).toEqual(expect.arrayContaining([edited, removed, emptied]))
  })
})

describe('same files, same graph', () => {
  const texts = readdirSync(SAMPLES).filter((f) => /\.(txt|md|html)$/.test(f)).sort().map((f) => join(SAMPLES, f))
  const hashes = new Map<string, string>()
  const hashOf = async (name: string, calls: readonly (readonly string[])[], store?: string) => {
    const workspace = scratch('same')
    for (const call of calls) await ingest(workspace, ...(store ? ['--store', store] : []), ...call)
    hashes.set(name, exportHash(await graphOf(store ?? viewFile(workspace))))
  }

  it('in any order, in one call or five, with one worker or four', async () => {
    await hashOf('folder', [['--workers', '1', SAMPLES]])
    await hashOf('backwards, four workers', [['--workers', '4', ...[...texts].reverse()]])
    const fifths = [0, 1, 2, 3, 4].map((i) => texts.filter((_, n) => n % 5 === (i * 2) % 5))
    await hashOf('five calls', fifths)
    expect(new Set(hashes.values()).size, JSON.stringify([...hashes])).toBe(1)
  })

  it('and verify sees when a store has lost a record', async () => {
    const workspace = scratch('verify')
    await ingest(workspace, texts[0])
    const store = await openStore(viewFile(workspace))
    const graph = await store.readAll()
    const victim = graph.mentions[0]
    await store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, mentions: [victim.id] } })
    await store.close()
    const { io, said } = streams()
    expect(await verifyCommand(['--workspace', workspace], io)).toBe(1)
    expect(said()).toContain('view:')
  })
})
