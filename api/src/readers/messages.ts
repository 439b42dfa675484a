/** What the server and its reading processes say to each other. */
import type { StoreAddress } from '@polylogue/store'
import type { ExportRequest } from '../export-file.ts'

/** Given to a process when it starts. */
export interface ReaderStart {
  readonly store: StoreAddress
  /** Folder of the workspace, as the status names it. */
  readonly workspace: string | null
  readonly version: string
  /** Gives way to the rest of the server. */
  readonly givesWay: boolean
}

/** A GET of a reading route, or a file to be written. */
export type Task = { readonly url: string } | { readonly file: ExportRequest }

export type ToReader =
  | { readonly start: ReaderStart }
  | { readonly id: number, readonly task: Task }
  /** The last piece of a file was taken: the next, or no more. */
  | { readonly id: number, readonly go: 'on' | 'stop' }
  /** Let go of the store and end. */
  | { readonly end: true }

/** `packed`: the body is gzip. */
export interface Answer { readonly status: number, readonly type: string, readonly packed: boolean, readonly body: Uint8Array }

export type FromReader =
  | { readonly id: number, readonly answer: Answer }
  | { readonly id: number, readonly piece: Uint8Array }
  | { readonly id: number, readonly end: true }
  /** No file could be written. */
  | { readonly id: number, readonly failed: Failure }
  /** A fault of ours behind an answer, for whoever looks after the server. */
  | { readonly fault: Failure }

export interface Failure { readonly code: string, readonly message: string, readonly remedy: string, readonly stack: string }
