/** Documents of earlier runs that this run was not given: they are read again from what is kept, since lines repeated over the corpus are told from all of it. */
import { statSync } from 'node:fs'
import type { Sighting, Workspace } from '@polylogue/store'
import type { SideCar } from '../metadata/side-car.ts'
import type { LoadedSource } from './load-sources.ts'
import type { ReadTask } from './read-sources.ts'
import type { ReportLine } from './report.ts'
import { lineFor } from './report.ts'
import { runProblem } from './run-codes.ts'

/**
 * What is to be read again, and a line for each document whose kept file is gone or without its bytes. A power cut can
 * do that to what came out of an archive: it is not flushed one by one, since the archive has it still. What was drawn
 * from such a document before stays as it is.
 */
export function knownElsewhere(before: ReadonlyMap<string, Sighting>, here: ReadonlyMap<string, LoadedSource>, { blobs }: Pick<Workspace, 'blobs'>): { readonly tasks: readonly ReadTask[], readonly lost: readonly ReportLine[] } {
  const tasks: ReadTask[] = []
  const lost: ReportLine[] = []
  for (const known of before.values()) {
    const { blob, sideCar, path, collection } = known
    if (known.extraction === null || blob === null || known.state === 'removed' || (here.get(known.document)?.blob ?? null) !== null) continue
    const bytes = statSync(blobs.file(blob), { throwIfNoEntry: false })?.size ?? 0
    const values = sideCar === null ? null : blobs.get(sideCar)
    if (bytes === 0 || (sideCar !== null && values === null)) lost.push(lineFor({ path }, [runProblem('original-lost', path, 'What the workspace kept of this document is gone; what was drawn from it stays in the graph.')], 0))
    else tasks.push({ from: { blob }, path, bytes, collection, sideCar: values && JSON.parse(Buffer.from(values).toString('utf8')) as SideCar })
  }
  return { tasks, lost }
}
