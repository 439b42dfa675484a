/** `polylogue watch <folders…>`: keeps a graph in step with folders, until interrupted. */
import { watch } from 'chokidar'
import type { FSWatcher } from 'chokidar'
import { DEFAULT_WORKSPACE, command, parseArguments, positiveInteger } from './commands.ts'
import type { Streams } from './commands.ts'
import { ingestCommand } from './ingest-command.ts'
import { interrupt } from './this-person.ts'

/** Quiet time after the last change before it is read, ms: a program that saves a file writes more than once. */
const QUIET_MS = 700

/** 0 after an interrupt. Between two runs nothing is locked. */
export async function watchCommand(argv: readonly string[], streams: Streams, interrupted: Promise<void> = interrupt()): Promise<number> {
  const program = command('watch', streams)
    .description('Ingest folders, and again whenever something in them changes. Stops with Ctrl+C.')
    .argument('<paths...>', 'files and folders')
    .option('--workspace <dir>', 'the workspace folder', DEFAULT_WORKSPACE)
    .option('--store <url>', 'the store (default: in the workspace)')
    .option('--workers <n>', 'processes at once', positiveInteger)
    .option('--collection <name>', 'name of the collection')
    .addHelpText('after', '\nExamples:\n  polylogue watch letters/\n  polylogue watch --workspace archive scans/ notes/\n\nExit codes: 0 stopped · 2 wrong usage')
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = Object.entries(parsed.opts<Record<string, string | number>>()).flatMap(([name, value]) => [`--${name}`, String(value)])

  const watcher = watch([...parsed.args], { ignoreInitial: true, followSymlinks: false, ignored: (path) => /[/\\](?:\.[^/\\]+|node_modules|__MACOSX)$/.test(path) })
  const changes = countChanges(watcher)
  const stop = { asked: false }
  void interrupted.then(() => { stop.asked = true; changes.add() })
  await new Promise<void>((done) => { watcher.once('ready', () => done()) })
  try {
    while (!stop.asked) {
      const seen = changes.count()
      await ingestCommand([...options, ...parsed.args], streams)
      streams.stdout.write('watching …\n')
      await changes.after(seen)
      if (!stop.asked) await changes.pause()
    }
    return 0
  } finally {
    await watcher.close()
  }
}

function countChanges(watcher: FSWatcher) {
  let n = 0
  let wake = () => {}
  const add = () => { n++; wake() }
  watcher.on('all', add)
  return {
    add,
    count: () => n,
    /** Ends at once where something has changed since `seen`, else with the next change. */
    after: (seen: number) => new Promise<void>((done) => { wake = done; if (n !== seen) done() }),
    /** Ends when nothing has changed for a while. */
    async pause() {
      for (let seen = -1; seen !== n;) {
        seen = n
        await new Promise((done) => { setTimeout(done, QUIET_MS) })
      }
    },
  }
}
