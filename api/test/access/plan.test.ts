import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planAccess } from '../../src/access/plan.ts'
import type { AccessOptions } from '../../src/access/plan.ts'
import { startServer } from '../../src/index.ts'
import { CERT, KEY } from './certificate.ts'

const tls = { cert: CERT, key: KEY }
const plan = (options: Partial<AccessOptions>) => planAccess({ hasAccounts: false, ...options })

describe('the plan of access', () => {
  it.each<[Partial<AccessOptions>, string]>([
    [{ host: '0.0.0.0' }, 'access/accounts-needed'],
    [{ host: '192.168.1.7' }, 'access/accounts-needed'],
    [{ host: '0.0.0.0', inContainer: true }, 'access/accounts-needed'],
    [{ host: '0.0.0.0', tls }, 'access/accounts-needed'],
    [{ tls }, 'access/accounts-needed'],
    [{ behindProxy: 'https://letters.example' }, 'access/accounts-needed'],
    [{ host: '0.0.0.0', hasAccounts: true }, 'access/tls-needed'],
    [{ host: '::', hasAccounts: true }, 'access/tls-needed'],
    [{ behindProxy: 'http://letters.example', hasAccounts: true }, 'access/bad-proxy'],
    [{ behindProxy: 'letters.example', hasAccounts: true }, 'access/bad-proxy'],
    [{ behindProxy: 'https://letters.example/polylogue', hasAccounts: true }, 'access/bad-proxy'],
    [{ behindProxy: 'https://letters.example', tls, hasAccounts: true }, 'access/bad-proxy'],
    [{ host: '0.0.0.0', tls: { cert: 'x', key: 'y' }, hasAccounts: true }, 'access/bad-certificate'],
  ])('refuses %j with %s and says what to do', (options, code) => {
    expect(() => plan(options)).toThrow(expect.objectContaining({ code, remedy: expect.stringMatching(/.{20}/) }) as Error)
  })

  it('is a token on this machine, without anything asked', () => {
    expect(plan({})).toMatchObject({ host: '127.0.0.1', signIn: 'token', scheme: 'http' })
    expect(plan({ inContainer: true })).toMatchObject({ host: '0.0.0.0', signIn: 'token' })
    expect(plan({ hasAccounts: true })).toMatchObject({ host: '127.0.0.1', signIn: 'accounts', scheme: 'http' })
  })

  it('answers with TLS to the names of the certificate', () => {
    const { isOurs, scheme } = plan({ host: '0.0.0.0', tls, hasAccounts: true })
    expect(scheme).toBe('https')
    for (const host of ['letters.example', 'letters.example:8443', 'LETTERS.example', 'old.archive.example', '127.0.0.1:4173']) expect(isOurs(host), host).toBe(true)
    for (const host of ['other.example', 'letters.example.evil.example', 'x@letters.example', 'letters.example/', 'localhost', '127.0.0.2', '', 'a.b.archive.example']) expect(isOurs(host), host).toBe(false)
  })

  it('answers behind a proxy to the one address people see', () => {
    const { isOurs, proxied, scheme } = plan({ behindProxy: 'https://Letters.example:8443', hasAccounts: true })
    expect({ proxied, scheme }).toEqual({ proxied: true, scheme: 'https' })
    expect(isOurs('letters.example:8443')).toBe(true)
    for (const host of ['letters.example', '127.0.0.1', 'evil.example:8443']) expect(isOurs(host), host).toBe(false)
  })
})

describe('startServer', () => {
  it('opens nothing where the plan is refused', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'polylogue-plan-'))
    writeFileSync(join(dir, 'no.pem'), 'no certificate')
    writeFileSync(join(dir, 'accounts.json'), '{"form":7}')
    const refused = (options: object, code: string) => expect(startServer({ workspace: join(dir, 'missing'), port: 0, ...options })).rejects.toMatchObject({ code })
    await refused({ host: '0.0.0.0' }, 'access/accounts-needed')
    await refused({ token: 'short' }, 'access/weak-token')
    await refused({ tlsCert: join(dir, 'no.pem') }, 'access/bad-certificate')
    await refused({ tlsCert: join(dir, 'no.pem'), tlsKey: join(dir, 'no.pem') }, 'access/bad-certificate')
    await refused({ accounts: join(dir, 'accounts.json') }, 'accounts/broken')
    rmSync(dir, { recursive: true })
  })
})
