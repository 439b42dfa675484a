/** Backup, restore, purge, rebuild and watch, as a person would use them. */
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { backupCommand, purgeCommand, rebuildCommand, restoreCommand, verifyCommand, watchCommand } from '@polylogue/ingest/cli'
import { exportHash, openWorkspace, viewFile } from '@polylogue/store'
import { graphOf, ingest, scratch, streams } from './samples-line.ts'

const LETTER = 'Ferry Hands’ Union\n\nTo the branches, 3 May 1924\n\nWe condemn the Tollhouse Board. “No plank is laid for free,” said Ole Marn of the Board.\n\nFor the Ferry Hands’ Union\nTilda Brook, secretary\n'
const REPLY = 'Tollhouse Board\n\nStatement of 9 May 1924\n\nWe reject the letter of the Ferry Hands’ Union. We praise Ole Marn.\n\nFor the Tollhouse Board\nOle Marn, chair\n'
const NOTE = 'Notes on the crossing\n\nThe Copper Inn supports the Ferry Hands’ Union.\n'

function folderOf(files: Record<string, string>): string {
  const folder = join(scratch('documents'), 'letters')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const hashOf = async (workspace: string) => exportHash(await graphOf(viewFile(workspace)))
const run = async (command: typeof backupCommand, ...argv: string[]) => {
  const { io, said } = streams()
  return { code: await command(argv, io), said: said() }
}
const decide = (dir: string, id: string) => {
  const workspace = openWorkspace(dir)
  workspace.decisions.append({ id, actor: 'Mirel Oss', verb: 'note', target: { kind: 'entity', id: 'e', selector: null }, other: null, before: null, after: 'seen', reason: null, tool: 'test' })
  workspace.close()
}

describe('backup and restore', () => {
  it('give the workspace back, decisions and export and all, and an earlier backup its own state', async () => {
    const folder = folderOf({ 'letter.txt': LETTER, 'reply.txt': REPLY })
    const [workspace, backup] = [scratch('kept'), join(scratch('backup'), 'b')]
    await ingest(workspace, folder)
    decide(workspace, 'first')
    const before = await hashOf(workspace)
    expect((await run(backupCommand, '--workspace', workspace, backup)).code).toBe(0)

    writeFileSync(join(folder, 'note.txt'), NOTE)
    await ingest(workspace, folder)
    decide(workspace, 'second')
    const after = await hashOf(workspace)
    expect(after).not.toBe(before)
    const again = await run(backupCommand, '--workspace', workspace, backup)
    const copied = Number(/(\d+) of them copied/.exec(again.said)![1])
    const files = Number(/: (\d+) files/.exec(again.said)![1])
    expect(copied).toBeLessThan(files)

    const [newest, older] = [join(scratch('restored'), 'w'), join(scratch('restored'), 'w')]
    const restored = await run(restoreCommand, '--workspace', newest, backup)
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('everything holds') })
    expect(await hashOf(newest)).toBe(after)
    expect((await run(restoreCommand, '--workspace', older, '--number', '1', backup)).code).toBe(0)
    expect(await hashOf(older)).toBe(before)
    const ids = (dir: string) => openWorkspace(dir, { lock: false }).decisions.all().map((d) => d.id)
    expect([ids(newest), ids(older)]).toEqual([['first', 'second'], ['first']])

    const next = await ingest(newest, folder)
    expect(new Set(next.lines.map((l) => l.outcome))).toEqual(new Set(['unchanged']))
  })

  it('refuse a damaged backup before anything is written, and a folder that holds other things', async () => {
    const folder = folderOf({ 'letter.txt': LETTER })
    const [workspace, backup] = [scratch('kept'), join(scratch('backup'), 'b')]
    await ingest(workspace, folder)
    await run(backupCommand, '--workspace', workspace, backup)
    const blobs = join(backup, 'blobs')
    const victim = join(blobs, readdirSync(blobs)[0])
    const file = join(victim, readdirSync(victim)[0])
    writeFileSync(file, readFileSync(file, 'utf8').slice(1))
    const target = join(scratch('restored'), 'w')
    await expect(run(restoreCommand, '--workspace', target, backup)).rejects.toMatchObject({ code: 'backup/damaged' })
    expect(existsSync(target)).toBe(false)
    await expect(run(restoreCommand, '--workspace', workspace, backup)).rejects.toMatchObject({ code: 'backup/workspace-there' })
    await expect(run(backupCommand, '--workspace', workspace, folder)).rejects.toMatchObject({ code: 'backup/not-a-backup' })
    await expect(run(backupCommand, '--workspace', workspace, join(workspace, 'b'))).rejects.toMatchObject({ code: 'backup/inside' })

    const other = scratch('other')
    await ingest(other, folderOf({ 'note.txt': NOTE }))
    await expect(run(backupCommand, '--workspace', other, backup)).rejects.toMatchObject({ code: 'backup/other-history' })
  })
})

describe('purge', () => {
  it('removes a document, its bytes and all that was drawn from it; ingest leaves it out until that is undone', async () => {
    const folder = folderOf({ 'letter.txt': LETTER, 'reply.txt': REPLY })
    const without = scratch('without')
    await ingest(without, folderOf({ 'reply.txt': REPLY }))
    const workspace = scratch('purged')
    await ingest(workspace, folder)
    appendFileSync(join(folder, 'letter.txt'), '\nA later hand: paid.\n')
    await ingest(workspace, folder)
    const whole = await hashOf(workspace)

    expect(await run(purgeCommand, '--workspace', workspace, '--reason', 'a test', 'letter.txt')).toMatchObject({ code: 0 })
    expect(await hashOf(workspace)).toBe(await hashOf(without))
    const inside = openWorkspace(workspace, { lock: false })
    const kept = inside.blobs.list().map((id) => Buffer.from(inside.blobs.get(id)!).toString('utf8'))
    expect(kept.some((text) => text.includes('No plank'))).toBe(false)
    expect(kept.some((text) => text.includes('We praise Ole Marn'))).toBe(true)
    expect(inside.extractions.list()).toHaveLength(1)

    const again = await ingest(workspace, folder)
    expect(again.lines.find((l) => l.path === 'letter.txt')).toMatchObject({ outcome: 'refused', code: 'purged' })
    expect(again.lines.find((l) => l.path === 'reply.txt')).toMatchObject({ outcome: 'unchanged' })
    expect(await run(verifyCommand, '--workspace', workspace)).toMatchObject({ code: 0 })

    await run(purgeCommand, '--workspace', workspace, '--undo', 'letter.txt')
    const back = await ingest(workspace, folder)
    expect(back.lines.find((l) => l.path === 'letter.txt')).toMatchObject({ outcome: 'new' })
    expect(await hashOf(workspace)).toBe(whole)
    await expect(run(purgeCommand, '--workspace', workspace, 'nowhere.txt')).rejects.toMatchObject({ code: 'usage/no-such-document' })
  })
})

it('rebuild reads everything anew without the original folder, and gives the same export', async () => {
  const folder = folderOf({ 'letter.txt': LETTER, 'reply.txt': REPLY })
  const workspace = scratch('rebuilt')
  await ingest(workspace, folder)
  const before = await hashOf(workspace)
  rmSync(folder, { recursive: true })
  rmSync(join(workspace, 'view'), { recursive: true })
  expect(await run(rebuildCommand, '--workspace', workspace, '--workers', '1')).toMatchObject({ code: 0, said: expect.stringContaining('2 documents') })
  expect(await hashOf(workspace)).toBe(before)
  expect(await run(verifyCommand, '--workspace', workspace)).toMatchObject({ code: 0 })
})

it('watch ingests a folder, and again when a file comes, changes and goes', async () => {
  const folder = folderOf({ 'letter.txt': LETTER })
  const workspace = scratch('watched')
  const { io, said } = streams()
  let stop = () => {}
  const stopped = watchCommand(['--workspace', workspace, '--workers', '1', folder], io, new Promise((done) => { stop = done }))
  const heard = async (pattern: RegExp) => { while (!pattern.test(said())) await pause(50) }
  await heard(/new\s+letter\.txt[\s\S]*watching/)
  writeFileSync(join(folder, 'reply.txt'), REPLY)
  await heard(/new\s+reply\.txt[\s\S]*watching/)
  appendFileSync(join(folder, 'letter.txt'), '\nA later hand: paid.\n')
  await heard(/changed\s+letter\.txt[\s\S]*watching/)
  rmSync(join(folder, 'reply.txt'))
  await heard(/absent\s+reply\.txt/)
  stop()
  expect(await stopped).toBe(0)
  cpSync(folder, join(scratch('after'), 'letters'), { recursive: true })
  expect(openWorkspace(workspace).writable).toBe(true)
}, 60_000)
