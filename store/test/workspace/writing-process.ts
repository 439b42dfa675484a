/** Run as a process of its own: writes decisions and files into a workspace without end, and says each one that is on disk. */
import { writeSync } from 'node:fs'
import { openWorkspace } from '@polylogue/store'

const [dir, prefix] = process.argv.slice(2)
const workspace = openWorkspace(dir, { create: true })
writeSync(1, 'locked\n')
for (let i = 1; ; i++) {
  const id = `${prefix}-${i}`
  workspace.decisions.append({ id, actor: 'Mirel Oss', verb: 'note', target: { kind: 'entity', id: 'e', selector: null }, other: null, before: null, after: 'x'.repeat(i * 7 % 3000), reason: id, tool: 'test' })
  writeSync(1, `decision ${id}\n`)
  writeSync(1, `blob ${workspace.blobs.put(new TextEncoder().encode(`${id} `.repeat(1 + i * 13 % 4000)))}\n`)
}
