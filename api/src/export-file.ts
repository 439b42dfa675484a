/** An export as it is sent: in pieces, so that a file of any size is never held as one. */
import { exportPieces } from '@polylogue/export'
import type { ExportSelection, Point } from '@polylogue/export'
import type { GraphStore } from '@polylogue/store'

/** Bytes of a piece at most. */
const PIECE = 256 * 1024

/** What is to be written; plain data, so that it can go to another process. */
export interface ExportRequest {
  readonly format: string
  readonly selection: ExportSelection
  readonly positions?: ReadonlyMap<string, Point>
  readonly caption?: string
}

/** The bytes of the file in order. Throws UsageError `export/…` before the first piece. */
export async function* exportFile(store: GraphStore, { format, selection, positions, caption }: ExportRequest): AsyncGenerator<Uint8Array> {
  for (const written of exportPieces(format, await store.readAll(), selection, { positions, caption })) {
    for (let at = 0; at < written.length; at += PIECE) yield written.subarray(at, at + PIECE)
  }
}
