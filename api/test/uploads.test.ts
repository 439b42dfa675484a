import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import type { ErrorAnswer, IngestReport } from '../src/contract.ts'
import { takeUpload, uploadPlace, uploadsFolder } from '../src/uploads.ts'
import { fixture, openApp } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

describe('uploads', () => {
  let at: Fixture
  let app: FastifyInstance
  let end: () => void = () => {}
  const asked: (readonly string[])[] = []
  beforeAll(async () => {
    at = await fixture()
    app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', runProgram: async (args) => {
      asked.push(args)
      await new Promise<void>((done) => { end = done })
      writeFileSync(args[args.indexOf('--report') + 1], `${JSON.stringify({ path: 'a.txt', member: null, outcome: 'refused', code: 'empty', message: 'It is empty. Give another.', words: 0, seconds: 1 })}\n`)
      return { code: 1, stderr: '' }
    } })
  })
  afterAll(async () => { await app.close(); await at.close() })
  const send = (path: string, payload: string | Buffer, headers: Record<string, string> = {}) => app.inject({ method: 'POST', url: `/api/uploads?path=${encodeURIComponent(path)}`, payload, headers: { 'content-type': 'application/octet-stream', ...headers } })

  it('keeps a file under its path, byte for byte, and replaces it', async () => {
    for (const bytes of [Buffer.from([0, 255, 10, 13]), Buffer.from('second')]) {
      const answer = await send('letters/älv 1.txt', bytes)
      expect(answer.json()).toEqual({ path: 'letters/älv 1.txt', bytes: bytes.length })
      expect(readFileSync(join(uploadsFolder(at.workspace), 'letters', 'älv 1.txt'))).toEqual(bytes)
    }
    expect(readdirSync(uploadsFolder(at.workspace))).toEqual(['letters'])
  })

  it.each([['application/json; charset=x', 'true'], ['application/json', '9999999999999999999999999999999999999999'], ['text/plain', 'x'], ['application/x-nothing', '{'], ['application/octet-stream', '']])('takes the bytes as they are where they are sent as %s: %j', async (type, payload) => {
    expect((await send('typed.txt', payload, { 'content-type': type })).json()).toEqual({ path: 'typed.txt', bytes: payload.length })
    expect(readFileSync(join(uploadsFolder(at.workspace), 'typed.txt'), 'utf8')).toBe(payload)
    rmSync(join(uploadsFolder(at.workspace), 'typed.txt'))
  })

  it.each(['../x.txt', 'a/../../x.txt', '/etc/x', 'a//b', '.hidden', 'a/.git/x', 'C:\\x', 'a\\b', 'nul\u0000', 'a/', 'x'.repeat(300), 'x?', 'end.'])('refuses %j', async (path) => {
    const answer = await send(path, 'x')
    expect(answer.statusCode).toBe(400)
    expect(answer.json<ErrorAnswer>().error.remedy).not.toBe('')
    expect(() => uploadPlace(at.workspace, path)).toThrow()
  })

  it('leaves nothing of a file that is too large, or of another page', async () => {
    await expect(takeUpload(at.workspace, 'big.txt', Readable.from([Buffer.alloc(60), Buffer.alloc(60)]), 100)).rejects.toMatchObject({ code: 'request/too-large' })
    expect((await send('foreign.txt', 'x', { origin: 'http://elsewhere.example' })).statusCode).toBe(403)
    expect(existsSync(join(uploadsFolder(at.workspace), 'foreign.txt'))).toBe(false)
    expect(readdirSync(uploadsFolder(at.workspace))).toEqual(['letters'])
  })

  it('reads the uploads with the ordinary command, one run at a time, and reports each file with its remedy', async () => {
    const first = await app.inject({ method: 'POST', url: '/api/ingest' })
    expect(first.json<IngestReport>().running).toBe(true)
    const second = await app.inject({ method: 'POST', url: '/api/ingest' })
    expect([second.statusCode, second.json<ErrorAnswer>().error.code]).toEqual([409, 'request/ingest-running'])
    await expect.poll(() => asked.length).toBe(1)
    expect(asked[0]).toEqual(expect.arrayContaining(['ingest', '--workspace', at.workspace, uploadsFolder(at.workspace)]))
    end()
    await expect.poll(async () => (await app.inject('/api/ingest/report')).json<IngestReport>()).toEqual({ running: false, failed: null, lines: [{ path: 'a.txt', outcome: 'refused', code: 'empty', message: 'It is empty. Give another.', words: 0 }] })
  })

  it('is refused where there is no workspace', async () => {
    const bare = await openApp({ store: at.store, webRoot: '/nowhere' })
    expect((await bare.inject({ method: 'POST', url: '/api/ingest' })).statusCode).toBe(404)
    await bare.close()
  })
})
