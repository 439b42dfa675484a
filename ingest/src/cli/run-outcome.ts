/** What a run found, file by file: for the location log, and for the report. Pure. */
import type { Sighting } from '@polylogue/store'
import type { ExtractedDocument } from './extract-documents.ts'
import type { LoadedSource } from './load-sources.ts'
import type { ReadResult } from './read-sources.ts'
import type { Unpacked } from './unpack-sources.ts'
import { documentLine, lineFor } from './report.ts'
import type { ReportLine } from './report.ts'

/** What this run saw: each file it was given, what is gone, and what changed its extraction because its neighbours did. */
export function sightingsOf(
  loaded: readonly LoadedSource[], readings: readonly ReadResult[], extracted: ReadonlyMap<string, ExtractedDocument>,
  before: ReadonlyMap<string, Sighting>, { absent, moved }: { readonly absent: readonly Sighting[], readonly moved: ReadonlyMap<string, LoadedSource> }, { run, at, collection }: { readonly run: string, readonly at: string, readonly collection: string },
): Sighting[] {
  const refusedCode = new Map(readings.flatMap(({ path, refused }) => (refused ? [[path, refused.code] as const] : [])))
  const seen = loaded.map((l): Sighting => {
    const e = extracted.get(l.document)
    const known = before.get(l.document)
    const ok = l.isArchive ? l.refused === null : e !== undefined && l.blob !== null && e.summary.blob === l.blob
    return {
      run, at, root: l.source.root, path: l.source.path, collection, document: l.document, state: ok ? 'present' : 'refused',
      version: ok ? e?.summary.version ?? null : known?.version ?? null, blob: ok ? l.blob : known?.blob ?? null,
      sideCar: ok ? l.sideCarBlob : known?.sideCar ?? null, extraction: e?.key ?? known?.extraction ?? null,
      code: ok ? null : l.refused?.code ?? refusedCode.get(l.source.path) ?? null,
    }
  })
  const ids = new Set(seen.map((x) => x.document))
  const gone = new Set(absent.map((a) => a.document))
  const others = [...before.values()].filter((b) => !ids.has(b.document)).flatMap((b): Sighting[] => {
    // What was moved is read at its new place; the old one keeps its line in the log, and nothing in the view.
    const key = moved.has(b.document) ? null : extracted.get(b.document)?.key ?? b.extraction
    const state = gone.has(b.document) ? 'absent' : b.state
    return key === b.extraction && state === b.state ? [] : [{ ...b, run, at, state, extraction: key }]
  })
  return [...seen, ...others]
}

/** A line for each file given that is no archive, and for each member of an archive. */
export function reportLines(loaded: readonly LoadedSource[], readings: readonly ReadResult[], extracted: ReadonlyMap<string, ExtractedDocument>, before: ReadonlyMap<string, Sighting>): ReportLine[] {
  const readingOf = new Map(readings.map((r) => [r.path, r]))
  return loaded.filter((l) => !l.isArchive).map((l) => {
    const reading = readingOf.get(l.source.path)
    const refused = l.refused ?? reading?.refused ?? null
    const e = extracted.get(l.document)
    if (refused || !e) return lineFor(l.source, refused ? [refused] : [], reading?.seconds ?? 0)
    const known = before.get(l.document)
    const same = known?.blob === l.blob && known?.sideCar === l.sideCarBlob && known?.state === 'present'
    const news = same ? 'unchanged' : known && known.blob !== null ? 'changed' : 'new'
    return documentLine(e.summary, l.source, news, (reading?.seconds ?? 0) + e.seconds)
  })
}

/** A line for each archive with something wrong: refused where nothing in it was read, else partial. */
export function archiveLines(archives: Unpacked['archives'], loaded: readonly LoadedSource[], extracted: ReadonlyMap<string, ExtractedDocument>): ReportLine[] {
  return archives.filter((a) => a.problems.length > 0).map(({ source, problems, seconds }) => {
    const inside = loaded.some((l) => extracted.has(l.document) && l.source.path.startsWith(`${source.path}/`))
    return { ...lineFor(source, problems, seconds), outcome: inside ? 'partial' : 'refused' }
  })
}

/** A line for each document that was in its folder before and is gone now. */
export function absentLines(absent: readonly Sighting[], moved: ReadonlyMap<string, LoadedSource>): ReportLine[] {
  return absent.filter((a) => a.state !== 'absent').map((a) => {
    const now = moved.get(a.document)
    const message = now ? `It is now ${now.source.path}, word for word; what was read of it stands there.` : 'It was in this folder before and is gone; what was read of it stays in the graph.'
    return { path: a.path, member: null, outcome: 'absent', code: null, message, words: 0, seconds: 0 }
  })
}
