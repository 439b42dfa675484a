/** A Neo4j server that goes down in the middle of a write, as by a power cut, and comes back: the same command ends with the graph an undisturbed run gives. */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { PROGRESS_FILE } from '@polylogue/ingest/cli'
import { exportHash, viewFile } from '@polylogue/store'
import { TEST_URI } from '@polylogue/store/testing'
import { canStartHere, startCommunityServer } from '../neo4j/community-server.ts'
import { SAMPLES, graphOf, ingest, scratch } from './samples-line.ts'

/** Ends when a run has begun to write to its store. */
async function storing(workspace: string): Promise<void> {
  const file = join(workspace, PROGRESS_FILE)
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('"stage":"storing"')) await pause(5)
}

it.skipIf(!TEST_URI || !canStartHere())('nothing is lost and nothing doubled', async () => {
  const folder = scratch('restarted')
  for (const name of readdirSync(SAMPLES).filter((n) => n.endsWith('.txt')).sort().slice(0, 4)) cpSync(join(SAMPLES, name), join(folder, name))
  const [inSqlite, inNeo4j] = [scratch('sqlite'), scratch('neo4j')]
  await ingest(inSqlite, folder)
  const expected = exportHash(await graphOf(viewFile(inSqlite)))

  const home = mkdtempSync(join(tmpdir(), 'polylogue-neo4j-killed-'))
  const before = await startCommunityServer({ home })
  const port = Number(new URL(before.uri).port)
  const disturbed = ingest(inNeo4j, '--store', before.uri, folder).then(() => null, (error: unknown) => error as { code?: string })
  await storing(inNeo4j)
  await before.kill()
  const after = await startCommunityServer({ home, port })
  try {
    // The driver tries again for half a minute: the run ends well where the server is back by then, and says so where it is not.
    expect((await disturbed)?.code ?? 'ended well').toMatch(/^(ended well|(neo4j|store)\/.+)$/)
    const again = await ingest(inNeo4j, '--store', after.uri, folder)
    expect(again.code).toBe(0)
    expect(new Set(again.lines.map((l) => l.outcome))).toEqual(new Set(['unchanged']))
    expect(exportHash(await graphOf(after.uri))).toBe(expected)
  } finally { await after.stop() }
}, 900_000)
