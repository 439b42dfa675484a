/**
 * The file of accounts: names, roles and what is kept of passwords. A running server reads it again when it changed, so that who was
 * taken out is out at once. Not part of a backup: passwords do not travel with documents.
 */
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError, UsageError } from '@polylogue/graph-schema'
import { writeDurably } from '@polylogue/store'
import { checkPassword, isPassword, keepPassword } from './passwords.ts'
import type { KeptPassword } from './passwords.ts'
import { ROLES } from './roles.ts'
import type { Role } from './roles.ts'

export interface Account { readonly name: string, readonly role: Role, readonly password: KeptPassword }
interface AccountsFile { readonly form: 1, readonly accounts: readonly Account[] }

/** Letters, digits and what stands in names and addresses of mail; it becomes the `actor` of decisions. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,_@'+-]{0,79}$/u

/** Where the accounts of a workspace are, if no other file is named. */
export function accountsFile(workspace: string): string {
  return join(workspace, 'accounts.json')
}

export interface AccountBook {
  /** Sorted by name. */
  list(): readonly Account[]
  find(name: string): Account | null
  /** The account, or null where name or password are wrong. */
  signIn(name: string, password: string): Promise<Account | null>
  /** Throws UsageError `accounts/…` for a name there is already, an odd name, a weak password. */
  add(name: string, role: Role, password: string): Promise<void>
  setPassword(name: string, password: string): Promise<void>
  remove(name: string): void
}

/** The accounts in a file, which need not be there yet. Throws StoreError `accounts/broken` where it is something else. */
export function openAccounts(file: string): AccountBook {
  let seen = ''
  let known: readonly Account[] = []
  const list = () => {
    const stamp = stampOf(file)
    if (stamp !== seen) { known = stamp === '' ? [] : readAccounts(file); seen = stamp }
    return known
  }
  const find = (name: string) => { const wanted = key(name); return list().find((a) => key(a.name) === wanted) ?? null }
  const there = (name: string) => {
    const account = find(name)
    if (!account) throw new UsageError('accounts/not-found', `There is no account “${name}”.`, { remedy: '“polylogue accounts list” names those there are.' })
    return account
  }
  const write = (accounts: readonly Account[]) => {
    const content: AccountsFile = { form: 1, accounts: [...accounts].sort((a, b) => (key(a.name) < key(b.name) ? -1 : 1)) }
    writeDurably(file, `${JSON.stringify(content, null, 1)}\n`, 0o600)
    if (process.platform !== 'win32') chmodSync(file, 0o600)
  }
  return {
    list, find,
    async signIn(name, password) {
      const account = find(name)
      return await isPassword(password, account?.password ?? null) ? account : null
    },
    async add(name, role, password) {
      const clean = name.normalize('NFC').trim()
      if (!NAME.test(clean)) throw new UsageError('accounts/odd-name', `“${name}” is no name of an account.`, { remedy: 'It begins with a letter or digit and has at most 80 letters, digits, spaces and . , _ @ \' + -' })
      if (find(clean)) throw new UsageError('accounts/exists', `There is an account “${clean}” already.`, { remedy: 'Change its password with “polylogue accounts password”, or remove it first.' })
      await checkPassword(password, clean)
      write([...list(), { name: clean, role, password: await keepPassword(password) }])
    },
    async setPassword(name, password) {
      const account = there(name)
      await checkPassword(password, account.name)
      const kept = await keepPassword(password)
      write(list().map((a) => (a.name === account.name ? { ...a, password: kept } : a)))
    },
    remove(name) {
      const account = there(name)
      write(list().filter((a) => a !== account))
    },
  }
}

function key(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Changes whenever the file was replaced; empty where there is none. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : ''
}

function readAccounts(file: string): readonly Account[] {
  const broken = () => new StoreError('accounts/broken', `${file} is no file of accounts.`, { remedy: 'Take it away and add the accounts again with “polylogue accounts add”.' })
  let content: Partial<AccountsFile>
  try { content = JSON.parse(readFileSync(file, 'utf8')) as Partial<AccountsFile> } catch { throw broken() }
  const sound = content.form === 1 && Array.isArray(content.accounts) && content.accounts.every((a) => typeof a.name === 'string' && ROLES.includes(a.role) && typeof a.password?.hash === 'string' && typeof a.password.salt === 'string')
  if (!sound) throw broken()
  return content.accounts!
}
