/**
 * A model as one small file: labels, transitions, then the features by ascending hash as differences, each with the set of
 * labels it has a weight for and those weights as single bytes. About six bytes a feature.
 */
import { InvariantError } from '@polylogue/graph-schema'
import type { LinearModel } from './linear-model.ts'

const MAGIC = 'PLM1'
/** The set of labels is one number of 31 bits. */
const MOST_LABELS = 31

export function encodeModel(model: LinearModel): Uint8Array {
  const { labels, scale, transitions, first, last, features, weights } = model
  if (labels.length > MOST_LABELS) throw new InvariantError('learning/too-many-labels', `a model has ${labels.length} labels; ${MOST_LABELS} is the most its file can hold`)
  const out: number[] = [...new TextEncoder().encode(MAGIC)]
  const head = new TextEncoder().encode(JSON.stringify({ labels, scale, features: features.length, transitions: [...transitions], first: [...first], last: [...last] }))
  pushNumber(out, head.length)
  for (const byte of head) out.push(byte)
  let before = -0x80000000
  for (let f = 0; f < features.length; f++) {
    pushNumber(out, features[f] - before)
    before = features[f]
    const row = weights.subarray(f * labels.length, (f + 1) * labels.length)
    pushNumber(out, row.reduce((set, w, l) => (w === 0 ? set : set + 2 ** l), 0))
    for (const w of row) if (w !== 0) out.push(w & 255)
  }
  return Uint8Array.from(out)
}

/** The model that `encodeModel` wrote. Throws `learning/not-a-model` on other bytes. */
export function decodeModel(bytes: Uint8Array): LinearModel {
  const reader = { bytes, at: MAGIC.length }
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new InvariantError('learning/not-a-model', 'these bytes are not a model of this version')
  const length = readNumber(reader)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length))) as Head
  reader.at += length
  const labels = head.labels.length
  const features = new Int32Array(head.features)
  const weights = new Int8Array(head.features * labels)
  if (readFeatures(bytes, reader.at, labels, features, weights) !== bytes.length) throw new InvariantError('learning/not-a-model', 'the model has more or fewer bytes than it says')
  return { labels: head.labels, scale: head.scale, transitions: Int32Array.from(head.transitions), first: Int32Array.from(head.first), last: Int32Array.from(head.last), features, weights }
}

/**
 * Fills both from the bytes at `at` and returns where it came to. Written out in one loop of numbers: each process reads a hundred thousand features of several models
 * when it takes up its first text, before any of this is compiled.
 */
function readFeatures(bytes: Uint8Array, at: number, labels: number, features: Int32Array, weights: Int8Array): number {
  let before = -0x80000000
  for (let f = 0; f < features.length; f++) {
    let step = bytes[at++]
    if (step >= 128) {
      step -= 128
      let byte = bytes[at++]
      for (let unit = 128; ; unit *= 128, byte = bytes[at++]) {
        step += (byte & 127) * unit
        // Not "< 128": behind the last byte there is nothing, which ends a number too.
        if (!(byte >= 128)) break
      }
    }
    before += step
    features[f] = before
    let set = bytes[at++]
    if (set >= 128) {
      set -= 128
      let byte = bytes[at++]
      for (let unit = 128; ; unit *= 128, byte = bytes[at++]) {
        set += (byte & 127) * unit
        if (!(byte >= 128)) break
      }
    }
    for (const row = f * labels; set !== 0; set &= set - 1) weights[row + 31 - Math.clz32(set & -set)] = bytes[at++]
  }
  return at
}

interface Head { readonly labels: string[], readonly scale: number, readonly features: number, readonly transitions: number[], readonly first: number[], readonly last: number[] }

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function pushNumber(out: number[], n: number): void {
  while (n >= 128) { out.push(n % 128 + 128); n = Math.floor(n / 128) }
  out.push(n)
}

function readNumber(reader: { readonly bytes: Uint8Array, at: number }): number {
  let n = 0
  for (let unit = 1; ; unit *= 128) {
    const byte = reader.bytes[reader.at++] ?? 0
    n += (byte & 127) * unit
    if (byte < 128) return n
  }
}
