import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover } from '../../src/cli/discover.ts'
import { sideCars } from '../../src/cli/side-cars.ts'

function corpus(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'polylogue-sidecar-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

describe('side-cars', () => {
  const dir = corpus({
    'a.txt': 'A.', 'a.meta.json': '{"title":"The Name in JSON"}', 'sub/b.txt': 'B.', 'c.txt': 'C.',
    'metadata.csv': 'path,title,date\na.txt,The Name in the Table,1911\nsub/b.txt,From Above,1912\n',
    'sub/metadata.csv': 'path,title\nb.txt,From Beside\n',
  })
  const found = sideCars()
  const of = (path: string) => found.of(discover([dir]).sources.find((s) => s.path === path)!)

  it('takes the file beside the text before the table, and the table for the rest', () => {
    expect(of('a.txt')?.values).toEqual({ title: 'The Name in JSON', date: '1911' })
  })
  it('takes the closest table first', () => {
    expect(of('sub/b.txt')?.values).toEqual({ title: 'From Beside', date: '1912' })
  })
  it('gives null where there is none', () => {
    expect(of('c.txt')).toBeNull()
    expect(found.tableProblems()).toEqual([])
  })
  it('tells what a table has wrong under the path of the table', () => {
    const bad = corpus({ 'a.txt': 'A.', 'metadata.csv': 'name,title\na.txt,No path column\n' })
    const cars = sideCars()
    expect(cars.of(discover([bad]).sources[0])).toBeNull()
    expect(cars.tableProblems().map((t) => [t.path, t.problems.map((p) => p.code)])).toEqual([['metadata.csv', ['side-car-broken']]])
  })
})
