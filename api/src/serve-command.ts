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
  polylogue serve                               the workspace ./.polylogue
  polylogue serve --workspace congress --open   another one, in the browser at once
  polylogue serve --store neo4j://localhost     the graph in a Neo4j server

Stops with Ctrl+C. Exit codes: 0 stopped · 1 the store could not be opened · 2 wrong usage
`

/** Exit code 0 after an interrupt, 2 for wrong usage; throws what the store throws. */
export async function serveCommand(argv: readonly string[], io: CommandIo, interrupted: Promise<void> = interrupt()): Promise<number> {
  const command = new Command('polylogue serve')
    .description('Opens the explorer on a workspace, for this machine only.')
    .option('--workspace <dir>', 'folder of the workspace', '.polylogue')
    .option('--store <url>', 'store, such as neo4j://localhost; default: the one inside the workspace')
    .option('--port <number>', 'port; default: the first free one from 4173', port)
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
  const options = command.opts<{ workspace: string, store?: string, port?: number, open?: boolean }>()
  const server = await startServer({ workspace: resolve(options.workspace), store: options.store, port: options.port, say: (words) => io.stderr.write(`${words}\n`), onError: (error) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`) })
  io.stdout.write(`Polylogue is open at ${server.url}\nStop it with Ctrl+C.\n`)
  if (options.open) openBrowser(server.url)
  await interrupted
  await server.close()
  return 0
}

function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return number
}
