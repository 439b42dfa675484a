/** Accounts over HTTP: who may do what, and how a session begins and ends. One book of accounts, since passwords are slow by design. */
import { mkdtempSync, rmSync, statSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccounts } from '../../src/access/accounts.ts'
import type { AccountBook } from '../../src/access/accounts.ts'
import { planAccess } from '../../src/access/plan.ts'
import { ROLES, mayDo, neededRole } from '../../src/access/roles.ts'
import type { SecurityEvent } from '../../src/access/security-log.ts'
import { IDLE, LONGEST, openSessions } from '../../src/access/sessions.ts'
import type { DecisionAnswer, ErrorAnswer, SessionAnswer } from '../../src/contract.ts'
import { accountsCommand, buildApp } from '../../src/index.ts'
import { fixture, guild } from '../sample-graph.ts'
import type { Fixture } from '../sample-graph.ts'

const WORDS = 'gravel tulip ninety harbour'
const folder = mkdtempSync(join(tmpdir(), 'polylogue-accounts-'))
const file = join(folder, 'people.json')
const log = join(folder, 'security.jsonl')
let at: Fixture
let app: FastifyInstance
let book: AccountBook
let clock = 0

async function command(argv: string[], typed = `${WORDS}\n`) {
  const io = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: Readable.from([typed]) }
  const code = await accountsCommand(argv, io)
  io.stdout.end(); io.stderr.end()
  return { code, out: await text(io.stdout), err: await text(io.stderr) }
}

beforeAll(async () => {
  at = await fixture()
  for (const role of ROLES) expect((await command(['add', `the ${role}`, '--role', role, '--accounts', file])).code).toBe(0)
  book = openAccounts(file)
  const plan = planAccess({ hasAccounts: true, behindProxy: 'https://letters.example' })
  app = await buildApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere', access: { plan, token: 'x'.repeat(40), accounts: book, sessions: openSessions(book, () => clock) }, securityLog: log, runProgram: async () => ({ code: 0, stderr: '' }) })
})
afterAll(async () => { await app.close(); await at.close(); rmSync(folder, { recursive: true }) })

const ask = (url: string, more: InjectOptions = {}) => app.inject({ url, ...more, headers: { host: 'letters.example', ...more.headers } })
const tryIn = (name: string, password = WORDS, address = '10.0.0.1') => ask('/api/session', { method: 'POST', payload: { name, password }, headers: { 'x-forwarded-for': address } })
async function signIn(name: string, password = WORDS): Promise<{ headers: { cookie: string } }> {
  const answer = await tryIn(name, password, `10.0.${clock % 200}.${Math.floor(Math.random() * 250)}`)
  expect(answer.statusCode).toBe(200)
  return { headers: { cookie: String(answer.headers['set-cookie']).match(/__Host-polylogue=[\w-]{43}/)![0] } }
}

describe('polylogue accounts', () => {
  it('keeps no password, and shows the file to its owner alone', async () => {
    expect(readFileSync(file, 'utf8')).not.toContain('tulip')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await command(['list', '--accounts', file])).out).toBe('owner     the owner\nreader    the reader\nreviewer  the reviewer\n')
  })
  it.each([
    [['add', 'THE OWNER', '--role', 'owner'], WORDS, 'accounts/exists'], [['add', '<b>', '--role', 'owner'], WORDS, 'accounts/odd-name'],
    [['add', 'new', '--role', 'owner'], 'short', 'accounts/weak-password'], [['add', 'new', '--role', 'owner'], 'aaaaaaaaaaaaaaaa', 'accounts/weak-password'],
    [['add', 'new', '--role', 'owner'], '123456789012', 'accounts/weak-password'], [['add', 'lamplighters', '--role', 'owner'], 'Lamplighters1', 'accounts/weak-password'], [['add', 'new', '--role', 'owner'], 'Polylogue-Owner-1', 'accounts/weak-password'],
    [['remove', 'nobody'], '', 'accounts/not-found'], [['password', 'nobody'], WORDS, 'accounts/not-found'],
  ])('refuses %j with “%s”: %s', async (argv, typed, code) => {
    await expect(command([...argv, '--accounts', file], `${typed}\n`)).rejects.toMatchObject({ code })
  })
  it('says 2 to wrong usage', async () => {
    for (const argv of [['add', 'x', '--accounts', file], ['add', 'x', '--role', 'king', '--accounts', file], ['dance']]) expect((await command(argv)).code).toBe(2)
  })
})

describe('signing in', () => {
  it('takes name and password, sets a cookie bound to the host, and says who one is', async () => {
    const answer = await tryIn('The Reviewer')
    expect(answer.json<SessionAnswer>()).toEqual({ signIn: 'accounts', account: 'the reviewer', role: 'reviewer' })
    expect(answer.cookies.at(-1)).toMatchObject({ name: '__Host-polylogue', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' })
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
    expect((await ask('/api/documents')).json<ErrorAnswer>().error).toMatchObject({ code: 'request/not-signed-in', remedy: expect.stringContaining('password') })
  })
  it('says the same of a wrong name and a wrong password, and a token is nothing here', async () => {
    const answers = [await tryIn('the owner', 'wrong words are these'), await tryIn('the owner', WORDS.toUpperCase()), await tryIn('the owner', WORDS.slice(0, -1)), await tryIn('nobody'), await ask('/api/session', { method: 'POST', payload: { token: 'x'.repeat(40) } })]
    for (const a of answers) expect([a.statusCode, a.json<ErrorAnswer>().error]).toEqual([401, answers[0].json<ErrorAnswer>().error])
    expect((await ask('/api/documents', { headers: { authorization: `Bearer ${'x'.repeat(40)}` } })).statusCode).toBe(401)
    expect((await ask(`/?token=${'x'.repeat(40)}`)).cookies).toEqual([])
  })
  it('from another page is refused', async () => {
    expect((await ask('/api/session', { method: 'POST', payload: { name: 'the owner', password: WORDS }, headers: { origin: 'https://evil.example' } })).statusCode).toBe(403)
    expect((await ask('/api/session', { method: 'POST', payload: { name: 'the owner', password: WORDS }, headers: { origin: 'http://letters.example' } })).statusCode).toBe(403)
  })
  it('is slowed down by name, wherever the attempts come from', async () => {
    const codes: number[] = []
    for (let i = 0; i < 12; i++) codes.push((await ask('/api/session', { method: 'POST', payload: { name: i % 2 ? 'Victim ' : 'victim' }, headers: { 'x-forwarded-for': `10.1.0.${i}` } })).statusCode)
    expect(codes).toEqual([...Array<number>(10).fill(401), 429, 429])
  })
  it('is slowed down by address, whatever the names', async () => {
    const codes: number[] = []
    for (let i = 0; i < 31; i++) codes.push((await ask('/api/session', { method: 'POST', payload: { name: `somebody ${i}` }, headers: { 'x-forwarded-for': '1.2.3.4, 10.2.0.1' } })).statusCode)
    expect(codes.slice(0, 30).every((c) => c === 401)).toBe(true)
    expect(codes[30]).toBe(429)
  })
})

describe('roles', () => {
  it('each has all that the one before has; what says nothing takes an owner', () => {
    expect(ROLES.map((have) => ROLES.map((need) => mayDo(have, need)))).toEqual([[true, false, false], [true, true, false], [true, true, true]])
    expect([neededRole('GET', undefined), neededRole('POST', undefined), neededRole('DELETE', undefined), neededRole('POST', 'reader')]).toEqual(['reader', 'owner', 'owner', 'reader'])
  })
  it.each<[string, InjectOptions, number]>([
    ['/api/documents', {}, 0], ['/api/export/json', {}, 0], ['/api/export/svg', { method: 'POST', payload: {} }, 0], ['/api/views', {}, 0], ['/api/decisions', {}, 0], ['/api/openapi.json', {}, 0],
    ['/api/decisions', { method: 'POST', payload: {} }, 1], ['/api/views', { method: 'POST', payload: {} }, 1],
    ['/api/uploads?path=a.txt', { method: 'POST', payload: 'x', headers: { 'content-type': 'application/octet-stream' } }, 2], ['/api/ingest', { method: 'POST' }, 2],
  ])('%s %j takes role %d', async (url, options, needed) => {
    for (const [i, role] of ROLES.entries()) {
      const { headers } = await signInOnce(role)
      const answer = await ask(url, { ...options, headers: { ...options.headers as Record<string, string>, ...headers } })
      if (i < needed) expect([answer.statusCode, answer.json<ErrorAnswer>().error.code], role).toEqual([403, 'request/not-allowed'])
      else expect([200, 400], role).toContain(answer.statusCode)
    }
  })
})

const signedIn = new Map<string, Promise<{ headers: { cookie: string } }>>()
function signInOnce(role: string): Promise<{ headers: { cookie: string } }> {
  if (!signedIn.has(role)) signedIn.set(role, signIn(`the ${role}`))
  return signedIn.get(role)!
}

describe('a session', () => {
  const works = async (session: { headers: { cookie: string } }) => (await ask('/api/documents', session)).statusCode === 200
  it('ends when it is not used, and after a week whatever happens', async () => {
    const session = await signIn('the reader')
    clock += IDLE - 1
    expect(await works(session)).toBe(true)
    clock += IDLE + 1
    expect(await works(session)).toBe(false)
    const busy = await signIn('the reader')
    const until = clock + LONGEST
    while (clock < until) { expect(await works(busy)).toBe(true); clock += IDLE / 2 }
    clock += 1
    expect(await works(busy)).toBe(false)
  })
  it('ends by signing out, and signing in again ends the one before', async () => {
    const first = await signIn('the owner')
    const again = await ask('/api/session', { method: 'POST', payload: { name: 'the owner', password: WORDS }, headers: { ...first.headers, 'x-forwarded-for': '10.9.9.9' } })
    expect(again.statusCode).toBe(200)
    expect(await works(first)).toBe(false)
    const second = await signIn('the owner')
    await ask('/api/session/end', { method: 'POST', ...second })
    expect(await works(second)).toBe(false)
  })
  it('ends everywhere with another password, but for who changed it; the old one must be given', async () => {
    const [here, there] = [await signIn('the reader'), await signIn('the reader')]
    const change = (now: string, next: string) => ask('/api/session/password', { method: 'POST', payload: { now, next }, ...here })
    expect((await change('wrong', 'another four long words')).statusCode).toBe(401)
    expect((await change(WORDS, 'short')).statusCode).toBe(400)
    const answer = await change(WORDS, 'another four long words')
    expect(answer.statusCode).toBe(200)
    expect(await works({ headers: { cookie: `__Host-polylogue=${answer.cookies.at(-1)!.value}` } })).toBe(true)
    expect([await works(here), await works(there)]).toEqual([false, false])
  })
  it('ends with the account, taken out while the server runs', async () => {
    const session = await signIn('the reader', 'another four long words')
    await command(['remove', 'the reader', '--accounts', file])
    expect(await works(session)).toBe(false)
  })
})

it('decisions carry the name of the account, whatever the request says', async () => {
  const session = await signInOnceMore('reviewer')
  const target = { kind: 'entity', id: guild.id, place: null }
  const answer = await ask('/api/decisions', { method: 'POST', payload: { id: null, actor: 'somebody else', verb: 'rename', target, other: null, before: null, after: 'Guild', reason: null, seen: null }, ...session })
  expect(answer.statusCode).toBe(200)
  expect(answer.json<DecisionAnswer>().decision.actor).toBe('the reviewer')
})

it('who signs in, or tries to, and what is refused stands in a log, without secrets or false lines', async () => {
  const forged = 'x"}\n{"at":"now","what":"signed-in"'
  await signIn('the owner')
  await tryIn('The Owner', 'wrong words are these', '10.7.0.1')
  await tryIn(forged, WORDS, '10.7.0.2')
  await ask('/api/ingest', { method: 'POST', ...await signInOnceMore('reviewer') })
  const read = () => readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as SecurityEvent)
  const seen = (what: string, account: string | null, address?: string) => expect.poll(read).toContainEqual(expect.objectContaining({ what, account, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), ...(address === undefined ? {} : { address }) }))
  await seen('signed-in', 'the owner')
  await seen('request/wrong-credentials', 'the owner', '10.7.0.1')
  await seen('request/wrong-credentials', null, '10.7.0.2')
  await seen('request/not-allowed', 'the reviewer')
  await seen('request/too-many-attempts', null)
  await seen('password-changed', 'the reader')
  expect(read().every((e) => e.at !== 'now')).toBe(true)
  expect(readFileSync(log, 'utf8')).not.toMatch(/tulip|wrong words|forged/)
  if (process.platform !== 'win32') expect(statSync(log).mode & 0o777).toBe(0o600)
})

it('the log is put aside when it is long, and one older file is kept', async () => {
  // lines come one after the other: when this one is there, none is on its way
  await ask('/api/documents', { headers: { 'x-forwarded-for': '10.7.0.8' } })
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('10.7.0.8')
  const long = `${'x'.repeat(5_000_001)}\n`
  writeFileSync(log, long)
  writeFileSync(`${log}.1`, 'older')
  await ask('/api/documents', { headers: { 'x-forwarded-for': '10.7.0.9' } })
  await expect.poll(() => readFileSync(log, 'utf8')).toMatch(/^\{"at":.*"request\/not-signed-in".*\}\n$/)
  expect(readFileSync(`${log}.1`, 'utf8')).toBe(long)
})

it('sessions are a thousand at most; then the oldest ends', () => {
  const sessions = openSessions(null)
  const all = Array.from({ length: 1001 }, () => sessions.begin(null))
  expect(all.map((s) => sessions.find(s) !== null)).toEqual([false, ...Array<boolean>(1000).fill(true)])
})

function signInOnceMore(role: string) { signedIn.delete(role); return signInOnce(role) }
