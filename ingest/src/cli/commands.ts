/** What the commands of this door share: streams, and commander set up to throw our errors instead of ending the process. */
import { availableParallelism } from 'node:os'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { UsageError } from '@polylogue/graph-schema'

export interface Streams {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/** Memory of one worker process, MiB: twice what the longest part of a text takes; with the process that runs the ingest it stays below 1 GiB. */
export const WORKER_MEMORY_MB = 768

/** Default folder of the workspace. */
export const DEFAULT_WORKSPACE = '.polylogue'

/** All cores, but at most four: more only compete for memory. */
export function defaultWorkers(): number {
  return Math.min(4, availableParallelism())
}

/** A command of `polylogue`. */
export function command(name: string, { stdout, stderr }: Streams): Command {
  return new Command(`polylogue ${name}`).exitOverride()
    .configureHelp({ helpWidth: 100 }).showHelpAfterError(false).helpOption('-h, --help', 'show this help')
    .configureOutput({ writeOut: (s) => stdout.write(s), writeErr: (s) => { if (!s.startsWith('error:')) stderr.write(s) } })
}

/** Reads the arguments; null where help was asked for. Throws UsageError `usage/bad-option`. */
export function parseArguments(program: Command, argv: readonly string[]): Command | null {
  try {
    return program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return null
    throw new UsageError('usage/bad-option', error.message.replace(/^error: /, ''), { remedy: `See ${program.name()} --help` })
  }
}

/** Reads a whole number of at least one. */
export function positiveInteger(value: string): number {
  const n = Number(value)
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return n
}
