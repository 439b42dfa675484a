/** What a parser finds wrong with the material, thrown from its depth and answered as a refusal at its door. Never leaves a reader. */
import { problem } from './codes.ts'
import type { ReaderCode } from './codes.ts'
import type { Refusal } from './reader.ts'

export class MaterialFault extends Error {
  readonly code: ReaderCode
  constructor(code: ReaderCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The refusal a fault stands for; anything else is thrown on. */
export function refusalOf(error: unknown, path: string): Refusal {
  if (error instanceof MaterialFault) return { refused: problem(error.code, path, error.message) }
  throw error
}
