/** Makes the file that each program of ours starts from, where that cannot be done when it is first started: in an image whose files may not be changed. */
import { InvariantError } from '@polylogue/graph-schema'
import { program } from '@polylogue/graph-schema/typescript/bundle'

/** Whatever is given to `program` somewhere. */
export const PROGRAMS: readonly string[] = ['scripts/polylogue.ts', 'ingest/src/cli/worker.ts', 'ingest/src/cli/tracing-thread.ts']

/** `npm run` form. Throws InvariantError `programs/not-made`. */
export async function main(): Promise<number> {
  for (const path of PROGRAMS) {
    const { execArgv } = program(new URL(`../${path}`, import.meta.url))
    if (execArgv.length > 0) throw new InvariantError('programs/not-made', `${path} could not be made one file`)
  }
  return 0
}
