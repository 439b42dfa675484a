import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover } from '../../src/cli/discover.ts'

function folder(files: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'polylogue-discover-'))
  for (const file of files) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), file)
  }
  return dir
}

/** Root may open everything: there the work is done as nobody. */
function withoutRights<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work()
  process.seteuid!(65534)
  try { return work() } finally { process.seteuid!(0) }
}

describe('discover', () => {
  it('walks folders, leaves out hidden folders, settings and side-cars, sorts by path', () => {
    const dir = folder(['b.txt', 'a/z.md', 'a/.hidden', 'a/.DS_Store', 'a/._z.md', '.git/x.txt', 'metadata.csv', 'a/z.meta.json', 'node_modules/m.txt'])
    expect(discover([dir]).sources.map((s) => s.path)).toEqual(['a/z.md', 'b.txt'])
  })

  it('reads a text whose name begins with a dot', () => {
    expect(discover([folder(['.letter.txt'])]).sources.map((s) => s.path)).toEqual(['.letter.txt'])
  })

  it('names a folder that cannot be opened', () => {
    const dir = folder(['a.txt', 'shut/b.txt'])
    chmodSync(dir, 0o755)
    chmodSync(join(dir, 'shut'), 0)
    expect(withoutRights(() => discover([dir])).skipped.map((s) => [s.path, s.problem.code])).toEqual([['shut', 'unreadable']])
    chmodSync(join(dir, 'shut'), 0o700)
  })

  it('gives a file the same path alone and in its folder', () => {
    const dir = folder(['b.txt'])
    expect(discover([join(dir, 'b.txt')]).sources).toEqual(discover([dir]).sources)
    expect(discover([dir, join(dir, 'b.txt')]).sources).toHaveLength(1)
  })

  it('tells two folders with one relative path apart by their names', () => {
    const dir = folder(['north/letter.txt', 'south/letter.txt', 'x/last/letter.txt', 'y/last/letter.txt'])
    expect(discover([join(dir, 'north'), join(dir, 'south')]).sources.map((s) => s.path)).toEqual(['north/letter.txt', 'south/letter.txt'])
    expect(discover([join(dir, 'x/last'), join(dir, 'y/last')]).sources.map((s) => s.path)).toEqual(['x/last/letter.txt', 'y/last/letter.txt'])
  })

  it('keeps two names apart that differ only in how a letter is composed', () => {
    const dir = folder(['caf\u00e9.txt', 'cafe\u0301.txt'])
    expect(discover([dir]).sources.map((s) => s.path)).toEqual(['caf\u00e9.txt', 'caf\u00e9~2.txt'])
  })

  it('does not follow links, and says so', () => {
    const dir = folder(['a.txt'])
    symlinkSync('/etc', join(dir, 'etc'))
    symlinkSync(join(dir, 'a.txt'), join(dir, 'again.txt'))
    const { sources, skipped } = discover([dir])
    expect(sources.map((s) => s.path)).toEqual(['a.txt'])
    expect(skipped.map((s) => s.path).sort()).toEqual(['again.txt', 'etc'])
  })

  it('names a path that is not there', () => {
    expect(() => discover(['no/such/folder'])).toThrowError(expect.objectContaining({ code: 'usage/no-such-path' }))
  })
})
