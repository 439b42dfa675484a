/**
 * Two different things go wrong in two different ways. Odd material is data: a `Problem`. A broken program or
 * environment throws a `PolylogueError` with a stable code.
 */
import type { Span } from './text.ts'

export type Severity = 'info' | 'warning' | 'error'

/** Something odd about the material. The run goes on; the report lists it. */
export interface Problem {
  /** Words, stable, from the closed list: `empty`, `binary`, `unsupported-format`, `encoding-guessed` … */
  readonly code: string
  readonly severity: Severity
  /** What was expected and what was found, in one sentence; never a stack trace. */
  readonly message: string
  /** What the user can do next. */
  readonly remedy: string
  /** Path relative to the folder given; null where the problem has no file. */
  readonly file: string | null
  readonly place: Span | null
}

/** The program or its surroundings are wrong. `code` is stable and made of words. */
export class PolylogueError extends Error {
  readonly code: string
  readonly remedy: string
  constructor(code: string, message: string, options: { remedy?: string, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.remedy = options.remedy ?? ''
  }
}

/** The user asked for something that cannot be: an unknown option, a folder that is not there. Exit code 2. */
export class UsageError extends PolylogueError {}

/** The store cannot do its work. `retriable` where the same call may succeed later. */
export class StoreError extends PolylogueError {
  readonly retriable: boolean
  constructor(code: string, message: string, options: { remedy?: string, cause?: unknown, retriable?: boolean } = {}) {
    super(code, message, options)
    this.retriable = options.retriable ?? false
  }
}

/** Our own bug: something that must always hold does not. */
export class InvariantError extends PolylogueError {}
