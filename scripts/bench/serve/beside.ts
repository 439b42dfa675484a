/** The process that writes while the bench reads: ingest of generated documents, round after round, and a batch into the served view after each. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { EMPTY_GRAPH, NO_REMOVALS, sortById } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import { ROOT } from '../../tree.ts'
import { generateCorpus } from '../corpus.ts'
import { writeCorpus } from '../ingest.ts'
import { seeded } from '../random.ts'
import { documentsOf, entitiesOf, statementOf } from './million.ts'

const [scratch, statements, seed] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const size = { statements, entities: Math.ceil(statements / 20), documents: Math.ceil(statements / 500) }
const [entities, documents] = [entitiesOf(size), documentsOf({ ...size, documents: Math.min(size.documents, 100) })]
const actors = entities.filter((e) => e.kind === 'Organization' || e.kind === 'Person')
const random = seeded(seed + 7)
let reading: ChildProcess | null = null
process.once('SIGTERM', () => { reading?.kill('SIGTERM'); process.exit(0) })
for (let round = 0; ; round++) {
  const folder = join(scratch, `documents-${process.pid}-${round}`)
  writeCorpus(folder, generateCorpus(seed + round, { documents: 20, words: 20_000 }))
  reading = spawn(process.execPath, [join(ROOT, 'scripts', 'polylogue.mjs'), 'ingest', '--workspace', join(scratch, `beside-${process.pid}`), folder], { stdio: 'ignore' })
  await once(reading, 'exit')
  const store = await openStore({ workspace: join(scratch, 'workspace') })
  const fresh = Array.from({ length: 500 }, () => statementOf(random.skewed(actors), random.skewed(entities.slice(0, -1)), random.pick(documents), 'ENDORSES', Math.floor(random.next() * 100))).filter((s) => s.subject !== s.object)
  await store.apply({ put: { ...EMPTY_GRAPH, statements: sortById([...new Map(fresh.map((s) => [s.id, s])).values()]) }, remove: NO_REMOVALS })
  await store.close()
}
