import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestCommand } from '@polylogue/ingest/cli'
import { openWorkspace } from '@polylogue/store'
import { serveCommand, startServer } from '../src/index.ts'
import type { Status } from '../src/contract.ts'
import { fixture, openApp, SIGNED_IN, TOKEN } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

let at: Fixture
let web: string
beforeAll(async () => {
  at = await fixture()
  web = mkdtempSync(join(tmpdir(), 'polylogue-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Explorer</title>')
  writeFileSync(join(web, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(web, '.secret'), 'no')
})
afterAll(async () => { await at.close(); rmSync(web, { recursive: true }) })

describe('the explorer', () => {
  it('is served for every place inside it, its files with long life, and nothing beside it', async () => {
    const app = await openApp({ store: at.store, webRoot: web })
    for (const url of ['/', '/explore', '/document/abc?from=1931', '/a/b/c']) {
      const page = await app.inject(url)
      expect(page.statusCode, url).toBe(200)
      expect(page.body).toContain('<title>Explorer</title>')
      expect(page.headers['cache-control']).toBe('no-cache')
      expect(page.headers['content-security-policy']).toBeTruthy()
    }
    const script = await app.inject('/assets/app-1a2b.js')
    expect(script.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
    expect(script.headers['content-type']).toContain('javascript')
    for (const url of ['/assets/gone.js', '/.secret', '/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/api', '/api/nothing']) {
      const answer = await app.inject(url)
      expect(answer.body, url).not.toMatch(/"version"|^no$/)
      if (url !== '/api' && !url.includes('%')) expect(answer.statusCode, url).not.toBe(200)
    }
    expect((await app.inject({ method: 'POST', url: '/explore' })).statusCode).toBe(404)
    await app.close()
  })

  it('says what to do where it is not built', async () => {
    const app = await openApp({ store: at.store, webRoot: join(web, 'nowhere') })
    expect((await app.inject('/')).json()).toMatchObject({ error: { code: 'request/not-found', remedy: expect.stringContaining('npm start') } })
    await app.close()
  })
})

describe('startServer', () => {
  it('listens on loopback alone, opens the workspace and closes it again', async () => {
    const { url, close } = await startServer({ workspace: at.workspace, port: 0, webRoot: web, token: TOKEN })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await (await fetch(`${url}/api/status`, { headers: SIGNED_IN })).json() as Status).counts.nouns.documents).toBe(3)
    const outside = Object.values(networkInterfaces()).flat().find((i) => i && !i.internal && i.family === 'IPv4')
    if (outside) await expect(fetch(`http://${outside.address}:${new URL(url).port}/api/status`)).rejects.toThrow()
    await close()
    await expect(fetch(`${url}/api/status`)).rejects.toThrow()
  })

  it('makes a view that is gone again from the workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'polylogue-refill-'))
    const letter = join(workspace, 'letter.txt')
    writeFileSync(letter, 'The Quayside Choir\n\nWe condemn the Tin Drum Society. It has no ear.\n')
    const silent = new PassThrough().resume()
    expect(await ingestCommand(['--workspace', join(workspace, 'w'), '--workers', '1', letter], { stdout: silent, stderr: silent })).toBe(0)
    rmSync(join(workspace, 'w', 'view'), { recursive: true })
    const { url, close } = await startServer({ workspace: join(workspace, 'w'), port: 0, webRoot: web, token: TOKEN })
    expect((await (await fetch(`${url}/api/status`, { headers: SIGNED_IN })).json() as Status).counts.nouns.statements).toBeGreaterThan(0)
    await close()

    // As an older program left it: its run names other versions, and one of its extractions cannot be used any more.
    const inside = openWorkspace(join(workspace, 'w'))
    const [key] = inside.extractions.list()
    inside.runs.append({ event: 'started', run: 'older', at: '2020-01-01T00:00:00.000Z', tool: 'polylogue ingest', arguments: [], configuration: { form: '0' } })
    inside.runs.append({ event: 'ended', run: 'older', at: '2020-01-01T00:00:01.000Z', outcome: 'done', counts: {} })
    const olderKey = key.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))
    inside.extractions.put(olderKey, { ...inside.extractions.get(key)!, citations: [{ of: 'an older form' }] as never })
    inside.extractions.delete(key)
    inside.sightings.append([...inside.sightings.lastByDocument().values()].map((s) => ({ ...s, extraction: olderKey })))
    inside.close()
    const said: string[] = []
    const again = await startServer({ workspace: join(workspace, 'w'), port: 0, webRoot: web, token: TOKEN, say: (words) => said.push(words) })
    expect(said).toHaveLength(1)
    expect((await (await fetch(`${again.url}/api/status`, { headers: SIGNED_IN })).json() as Status).counts.nouns.statements).toBeGreaterThan(0)
    await again.close()
    rmSync(workspace, { recursive: true })
  })

  it('refuses a folder that is no workspace, and a port in use', async () => {
    await expect(startServer({ workspace: join(web, 'missing'), port: 0 })).rejects.toMatchObject({ code: 'workspace/not-found' })
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => taken.once('listening', done))
    await expect(startServer({ workspace: at.workspace, port: (taken.address() as AddressInfo).port })).rejects.toMatchObject({ code: 'usage/port-taken' })
    taken.close()
  })
})

describe('polylogue serve', () => {
  const run = async (argv: string[], interrupted = Promise.resolve()) => {
    const io = { stdout: new PassThrough(), stderr: new PassThrough() }
    const code = await serveCommand(argv, io, interrupted)
    io.stdout.end(); io.stderr.end()
    return { code, out: await text(io.stdout), err: await text(io.stderr) }
  }
  it('prints the address and ends with 0 when interrupted', async () => {
    const { code, out } = await run(['--workspace', at.workspace, '--port', '0'])
    expect(code).toBe(0)
    expect(out).toMatch(/open at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n/)
  })
  it('helps, and says 2 to wrong usage', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('polylogue serve --workspace') })
    for (const argv of [['--port', '99999'], ['--port', 'x'], ['--colour', 'red'], ['extra']]) expect((await run(argv)).code).toBe(2)
  })
})
