/**
 * `polylogue <command>`: the one table of commands. Each door (ingest, export, api) knows its own; they do not know one
 * another, and are loaded when asked for. Exit codes: 0 done, 1 done but something was refused or failed, 2 wrong usage.
 */
import { setPriority } from 'node:os'
import { PolylogueError, UsageError } from '@polylogue/graph-schema'

export type Command = (argv: readonly string[], io: { stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream }) => Promise<number>

/** `givesWay`: works through many documents, behind whatever else the machine is asked for, such as a server beside it. */
interface Row { readonly name: string, readonly does: string, readonly givesWay?: true, load(): Promise<Command> }

/** Priority (niceness) of those; the processes they start inherit it. */
const LATER = 10

const COMMANDS: readonly Row[] = [
  { name: 'ingest', does: 'read files and folders into a workspace and its store', givesWay: true, load: async () => (await import('@polylogue/ingest/cli/ingest')).ingestCommand },
  { name: 'extract', does: 'print one JSON line for each document: entities, relations, quotations, citations', load: async () => (await import('@polylogue/ingest/cli')).extractCommand },
  { name: 'inspect', does: 'show one document with everything found in it and why', load: async () => (await import('@polylogue/ingest/cli')).inspectCommand },
  { name: 'serve', does: 'open the explorer on a workspace', load: async () => (await import('@polylogue/api')).serveCommand },
  { name: 'accounts', does: 'add, list and remove those who may sign in', load: async () => (await import('@polylogue/api')).accountsCommand },
  { name: 'export', does: 'write the graph as GraphML, GEXF, CSV, JSON, Cypher, SVG; works cited as CSL-JSON, BibTeX, RIS', load: async () => (await import('@polylogue/export/cli')).exportCommand },
  { name: 'trace', does: 'find which documents hold some words, and what was done to them', load: async () => (await import('@polylogue/ingest/cli')).traceCommand },
  { name: 'verify', does: 're-check every piece of evidence, every id and the view itself', load: async () => (await import('@polylogue/ingest/cli')).verifyCommand },
  { name: 'watch', does: 'ingest folders, and again whenever something in them changes', givesWay: true, load: async () => (await import('@polylogue/ingest/cli')).watchCommand },
  { name: 'purge', does: 'take a document and all that was drawn from it out of a workspace', load: async () => (await import('@polylogue/ingest/cli')).purgeCommand },
  { name: 'backup', does: 'copy sources, extractions and decisions into a folder', load: async () => (await import('@polylogue/ingest/cli')).backupCommand },
  { name: 'restore', does: 'make a workspace from a backup, and verify it', load: async () => (await import('@polylogue/ingest/cli')).restoreCommand },
  { name: 'rebuild', does: 'read all documents anew from the files the workspace keeps', givesWay: true, load: async () => (await import('@polylogue/ingest/cli')).rebuildCommand },
  { name: 'formats', does: 'list the formats that can be read', load: async () => (await import('@polylogue/ingest/cli')).formatsCommand },
]

const HELP = `polylogue: who endorses, criticizes or quotes whom, with the words that say so

usage: polylogue <command> [options]

${COMMANDS.map((c) => `  ${c.name.padEnd(9)} ${c.does}`).join('\n')}

  polylogue ingest letters/ resolutions/          read two folders into ./.polylogue
  polylogue serve                                 explore them
  polylogue export --format gexf --out graph.gexf open them in Gephi
  polylogue extract letters/ > records.jsonl      what was found, one line a document

Each command has its own help: polylogue ingest --help
Exit codes: 0 done · 1 something was refused or failed · 2 wrong usage
`

/** Runs one command; the answer is the exit code. A stack is shown only for our own bugs. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(HELP)
    return name === undefined ? 2 : 0
  }
  const row = COMMANDS.find((c) => c.name === name)
  if (!row) {
    process.stderr.write(`polylogue: there is no command “${name}”\n\n${HELP}`)
    return 2
  }
  // Whoever reads the answer may have seen enough of it (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0); else throw error })
  if (row.givesWay) { try { setPriority(LATER) } catch { /* not allowed here: it runs like the others */ } }
  try {
    return await (await row.load())(rest, process)
  } catch (error) {
    if (!(error instanceof PolylogueError)) throw error
    process.stderr.write(`polylogue ${name}: ${error.message} [${error.code}]\n${error.remedy ? `${error.remedy}\n` : ''}`)
    return error instanceof UsageError ? 2 : 1
  }
}
