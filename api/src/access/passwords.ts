/**
 * Passwords: what is taken for one, and how it is kept. scrypt with N = 2^15, r = 8, p = 3 (32 MB), one of the settings the OWASP
 * Password Storage Cheat Sheet holds equal; one at a time, so that many attempts cannot fill the memory.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { UsageError } from '@polylogue/graph-schema'
import { ROLES } from './roles.ts'

/** What is kept of a password: never the password. `salt` and `hash` are base64url. */
export interface KeptPassword { readonly salt: string, readonly hash: string, readonly cost: number, readonly blockSize: number, readonly parallel: number }

const LEAST_LENGTH = 12
const MOST_LENGTH = 200
/** What anybody would try here first; with the words of the name. SECURITY.md names them too. */
const OWN_WORDS = ['polylogue', ...ROLES, 'administrator', 'admin', 'password', 'explorer', 'workspace']
const COST = { cost: 2 ** 15, blockSize: 8, parallel: 3 } as const
const HASH_BYTES = 32

/** Throws `accounts/weak-password` for one that is short, often used, or says no more than the name. Any letters are taken, none are asked for. */
export async function checkPassword(password: string, name: string): Promise<void> {
  const weak = (why: string) => { throw new UsageError('accounts/weak-password', why, { remedy: 'Take four words that have nothing to do with one another, or let a password manager make one.' }) }
  const letters = [...password].length
  if (letters < LEAST_LENGTH || letters > MOST_LENGTH) weak(`A password has ${LEAST_LENGTH} to ${MOST_LENGTH} characters.`)
  const folded = password.normalize('NFKC').toLowerCase()
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  if (new Set(dictionary['passwords-common']).has(folded)) weak('This password is on every list of passwords to try.')
  if (new Set(folded).size < 5) weak('This password has hardly any different characters.')
  const rest = [...OWN_WORDS, ...name.normalize('NFKC').toLowerCase().split(/\s+/u)].filter((word) => word.length > 2).reduce((left, word) => left.replaceAll(word, ''), folded)
  if (rest.length < LEAST_LENGTH / 2) weak('This password says hardly more than the name, or what every Polylogue has.')
}

export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64url'), hash: (await derive(password, salt, COST)).toString('base64url'), ...COST }
}

/** In the same time for right and wrong ones. With `kept` null the work is done all the same, so that time does not tell which names there are. */
export async function isPassword(password: string, kept: KeptPassword | null): Promise<boolean> {
  const derived = await derive(password, kept ? Buffer.from(kept.salt, 'base64url') : Buffer.alloc(16), kept ?? COST)
  const wanted = kept ? Buffer.from(kept.hash, 'base64url') : Buffer.alloc(HASH_BYTES)
  return derived.length === wanted.length && timingSafeEqual(derived, wanted) && kept !== null
}

let last: Promise<unknown> = Promise.resolve()

function derive(password: string, salt: Buffer, { cost, blockSize, parallel }: Omit<KeptPassword, 'salt' | 'hash'>): Promise<Buffer> {
  const mine = last.then(() => new Promise<Buffer>((done, refuse) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize }, (error, key) => { if (error) refuse(error); else done(key) })
  }))
  last = mine.catch(() => {})
  return mine
}
