/** `polylogue accounts`: who may sign in, and as what. Passwords are typed, or come from a pipe; never from the command line, which others can see. */
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { UsageError } from '@polylogue/graph-schema'
import { accountsFile, openAccounts } from './access/accounts.ts'
import type { AccountBook } from './access/accounts.ts'
import { ROLES } from './access/roles.ts'
import type { Role } from './access/roles.ts'
import type { CommandIo } from './serve-command.ts'

const EXAMPLES = `
Roles: reader (reads and exports) · reviewer (also decides and saves views) · owner (also brings documents in)

Examples:
  polylogue accounts add "Oda Fenwick" --role reviewer   asks for the password twice
  polylogue accounts password "Oda Fenwick" < file       takes it from the first line
  polylogue accounts remove "Oda Fenwick"                a running server lets go of them at once

Where there are accounts, “polylogue serve” asks for name and password. Exit codes: 0 done · 2 wrong usage
`

/** Exit code 0, 2 for wrong usage; throws UsageError `accounts/…`. */
export async function accountsCommand(argv: readonly string[], io: CommandIo & { readonly stdin?: Readable & { readonly isTTY?: boolean } }): Promise<number> {
  const stdin = io.stdin ?? process.stdin
  const command = new Command('polylogue accounts').description('Adds, lists and removes accounts of a workspace.').addHelpText('after', EXAMPLES)
  const book = (options: { workspace: string, accounts?: string }): AccountBook => openAccounts(options.accounts ?? accountsFile(resolve(options.workspace)))
  const sub = (name: string, does: string) => command.command(name).description(does)
    .option('--workspace <dir>', 'folder of the workspace', '.polylogue').option('--accounts <file>', 'another file of accounts')
  sub('add', 'adds an account').argument('<name>').addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .action(async (name: string, options: { workspace: string, accounts?: string, role: Role }) => {
      await book(options).add(name, options.role, await newPassword(stdin, io.stderr))
      io.stdout.write(`${name} may sign in as ${options.role}.\n`)
    })
  sub('password', 'sets another password').argument('<name>').action(async (name: string, options: { workspace: string, accounts?: string }) => {
    await book(options).setPassword(name, await newPassword(stdin, io.stderr))
    io.stdout.write(`${name} has another password; whoever was signed in under the name is out.\n`)
  })
  sub('remove', 'removes an account; its decisions stay').argument('<name>').action((name: string, options: { workspace: string, accounts?: string }) => {
    book(options).remove(name)
    io.stdout.write(`${name} may not sign in any more.\n`)
  })
  sub('list', 'lists names and roles').action((options: { workspace: string, accounts?: string }) => {
    for (const { name, role } of book(options).list()) io.stdout.write(`${role.padEnd(9)} ${name}\n`)
  })
  for (const c of [command, ...command.commands]) c.exitOverride().configureOutput({ writeOut: (s) => io.stdout.write(s), writeErr: (s) => io.stderr.write(s) })
  try {
    await command.parseAsync([...argv], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

async function newPassword(stdin: Readable & { readonly isTTY?: boolean }, screen: NodeJS.WritableStream): Promise<string> {
  const [first, second] = stdin.isTTY ? [await typed('Password: ', stdin, screen), await typed('The same again: ', stdin, screen)] : await firstLine(stdin)
  if (first !== second) throw new UsageError('accounts/typed-differently', 'The two passwords are not the same.', { remedy: 'Nothing was changed; try again.' })
  return first
}

async function firstLine(stdin: Readable): Promise<readonly [string, string]> {
  let text = ''
  for await (const chunk of stdin) text += String(chunk)
  const line = text.split(/\r?\n/, 1)[0]
  return [line, line]
}

/** Reads a line without showing it. */
function typed(question: string, stdin: Readable, screen: NodeJS.WritableStream): Promise<string> {
  screen.write(question)
  return new Promise((done) => {
    const lines = createInterface({ input: stdin, terminal: true })
    lines.once('line', (line) => { lines.close(); screen.write('\n'); done(line) })
  })
}
