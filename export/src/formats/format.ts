/** What a format is: a name, how its files are called, and a pure function from graph to bytes. */
import type { ExportGraph } from '../selection.ts'

export interface Point { readonly x: number, readonly y: number }

export interface ExportOptions {
  /** Where the user sees each entity; those without a place are laid out. */
  readonly positions?: ReadonlyMap<string, Point>
  /** Filters in words, printed below the legend of a picture and into the description of a file. */
  readonly caption?: string
}

export interface ExportFormat {
  readonly name: string
  readonly title: string
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly description: string
  /** Written piece by piece, so that no selection is too large. */
  readonly anySize?: true
  /** Pieces in order where a file may be larger than a string can be; otherwise the whole. */
  write(graph: ExportGraph, options: ExportOptions): string | Uint8Array | Iterable<string>
}

/** Version of the form of JSON and JSON lines files. */
export const FORM = 'polylogue-export/1'
