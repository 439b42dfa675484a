/** A process that reads texts compiles late where its V8 is known, and is left alone where not. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { compilesLate } from '@polylogue/ingest'
import { flagsOf, LATE_FLAGS } from '../src/late-flags.ts'

describe('compiling late', () => {
  it('is asked for in words that this Node knows', () => {
    const { status, stderr } = spawnSync(process.execPath, [...LATE_FLAGS, '-e', ''], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(compilesLate).toBe(flagsOf(process.versions.v8).length > 0)
  })

  it('knows the flags of Node 20, 22 and 24, and none of others', () => {
    for (const version of ['11.3.244.8-node.38', '12.4.254.21-node.57', '13.6.233.17-node.53']) expect(flagsOf(version)).toHaveLength(2)
    expect(flagsOf('10.2.154.26')).toEqual([])
    expect(flagsOf('99.1')).toEqual([])
  })
})
