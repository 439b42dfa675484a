/** `polylogue serve`: opens the explorer on a workspace and stays until interrupted. */
import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { interrupt } from '@polylogue/ingest/cli'
import { openBrowser } from './open-browser.ts'
import { startServer } from './server.ts'

export interface CommandIo {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

const EXAMPLES = `
Examples:
  polylogue serve                               the workspace ./.polylogue, for this machine
  polylogue serve --workspace congress --open   another one, in the browser at once
  polylogue serve --store neo4j://localhost     the graph in a Neo4j server

For others, after “polylogue accounts add NAME --role owner”:
  polylogue serve --host 0.0.0.0 --tls-cert chain.pem --tls-key key.pem
  polylogue serve --behind-proxy https://letters.example.org

Without accounts whoever has the printed address is let in; POLYLOGUE_TOKEN (32 characters or more) gives its token.
Stops with Ctrl+C. Exit codes: 0 stopped · 1 the store could not be opened · 2 wrong usage
`

interface Options {
  readonly workspace: string, readonly store?: string, readonly port?: number, readonly open?: boolean, readonly host?: string, readonly accounts?: string
  readonly tlsCert?: string, readonly tlsKey?: string, readonly behindProxy?: string
}

/** Exit code 0 after an interrupt, 2 for wrong usage; throws what the store throws, and UsageError `access/…` where the server would be open to others. */
export async function serveCommand(argv: readonly string[], io: CommandIo, interrupted: Promise<void> = interrupt()): Promise<number> {
  const command = new Command('polylogue serve')
    .description('Opens the explorer on a workspace: for this machine, or with accounts for others.')
    .option('--workspace <dir>', 'folder of the workspace', '.polylogue')
    .option('--store <url>', 'store, such as neo4j://localhost; default: the one inside the workspace')
    .option('--port <number>', 'port; default: the first free one from 4173', port)
    .option('--host <address>', 'address to listen on; any but 127.0.0.1 takes accounts and TLS')
    .option('--accounts <file>', 'file of accounts; default: accounts.json in the workspace')
    .option('--tls-cert <file>', 'certificate chain in PEM; its names are those the server answers to')
    .option('--tls-key <file>', 'key of the certificate in PEM')
    .option('--behind-proxy <address>', 'the https address people see, of a proxy that passes Host on and sets X-Forwarded-For')
    .option('--open', 'open the browser')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: (s) => io.stdout.write(s), writeErr: (s) => io.stderr.write(s) })
  try {
    command.parse([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  const { open, ...options } = command.opts<Options>()
  const server = await startServer({
    ...options, workspace: resolve(options.workspace), token: process.env.POLYLOGUE_TOKEN || undefined,
    say: (words) => io.stderr.write(`${words}\n`), onError: (error) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  })
  io.stdout.write(`Polylogue is open at ${server.entry}\nStop it with Ctrl+C.\n`)
  if (open) openBrowser(server.entry)
  await interrupted
  await server.close()
  return 0
}

function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return number
}
