/**
 * Taking a document out of a workspace: a decision first, then everything that was kept of it. What a crash leaves undone
 * is done at the next run, since the decision says what has to be gone.
 */
import { UsageError } from '@polylogue/graph-schema'
import { dropMigrationBackups } from '@polylogue/store'
import type { Sighting, Workspace } from '@polylogue/store'
import { removedDocuments } from '../corpus/rulings.ts'

/** The newest sighting of a document, by its path or its id. Throws UsageError `usage/no-such-document`, `usage/ambiguous-document`. */
export function findDocument(workspace: Workspace, wanted: string): Sighting {
  const known = [...workspace.sightings.lastByDocument().values()]
  const found = known.filter((s) => s.document === wanted || s.path === wanted)
  const near = found.length > 0 ? found : known.filter((s) => s.path.endsWith(`/${wanted}`))
  if (near.length === 0) throw new UsageError('usage/no-such-document', `There is no document “${wanted}” in the workspace.`, { remedy: 'Give its path as the ingest report shows it, or its id.' })
  if (near.length > 1) throw new UsageError('usage/ambiguous-document', `“${wanted}” may be ${near.map((s) => `${s.path} (${s.document})`).sort().join(', ')}.`, { remedy: 'Give the id.' })
  return near[0]
}

/**
 * Sees to it that nothing is kept of documents whose removal was decided: their files, in every version, unless another
 * document has the very same bytes; what was read of them; their place in the log is marked `removed`. Answers their ids.
 */
export function completeRemovals(workspace: Workspace, run: string, at: Date): ReadonlySet<string> {
  const removed = removedDocuments(workspace.decisions.all())
  const last = workspace.sightings.lastByDocument()
  const pending = [...removed].flatMap((id) => last.get(id) ?? []).filter((s) => s.state !== 'removed' || s.extraction !== null)
  if (pending.length > 0) {
    workspace.sightings.append(pending.map((s) => ({ ...s, run, at: at.toISOString(), state: 'removed', version: null, blob: null, sideCar: null, extraction: null, code: null })))
  }
  if (pending.length > 0) dropMigrationBackups(workspace.dir)
  if (removed.size > 0) deleteTraces(workspace, removed)
  return removed
}

/** Content that only removed documents ever had. Looks again each time: a crash may have come before the last deletion. */
function deleteTraces({ sightings, blobs, extractions }: Workspace, decided: ReadonlySet<string>): void {
  const removed = withFormerPlaces(sightings, decided)
  const kept = new Set<string>()
  const gone = new Set<string>()
  for (const s of sightings.all()) {
    for (const content of [s.blob, s.sideCar, s.extraction]) if (content !== null) (removed.has(s.document) ? gone : kept).add(content)
  }
  for (const content of gone) {
    if (kept.has(content)) continue
    if (blobs.has(content)) blobs.delete(content)
    else if (/^[a-z2-7]{26}$/.test(content) && extractions.has(content)) extractions.delete(content)
  }
}

/** Before it was moved, a document stood under another id: what is kept of that goes with it. */
function withFormerPlaces(sightings: Workspace['sightings'], removed: ReadonlySet<string>): ReadonlySet<string> {
  const contents = new Set(sightings.all().flatMap((s) => (removed.has(s.document) && s.blob !== null ? [s.blob] : [])))
  const moved = [...sightings.lastByDocument().values()].filter((s) => s.state === 'absent' && s.extraction === null && s.blob !== null && contents.has(s.blob))
  return new Set([...removed, ...moved.map((s) => s.document)])
}
