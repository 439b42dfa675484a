/** Weights that ship with the program, read once a process. Not of the outside world: the same bytes for everybody. */
import { readFileSync } from 'node:fs'
import { makeReady } from './linear-model.ts'
import type { ReadyModel } from './linear-model.ts'
import { decodeModel } from './model-file.ts'

const loaded = new Map<string, ReadyModel>()

/** The model in ingest/models/<file>. */
export function loadModel(file: string): ReadyModel {
  let model = loaded.get(file)
  if (!model) {
    model = makeReady(decodeModel(readFileSync(new URL(`../../models/${file}`, import.meta.url))))
    loaded.set(file, model)
  }
  return model
}
