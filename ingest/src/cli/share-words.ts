/**
 * What JSON repeats is held once. A row of a table is a document of one sentence, but its extraction names the document in every record and has a dozen
 * empty lists; parsed, each is a thing of its own, a third of what a run holds when it makes the view of a large table.
 */
import type { Extraction } from '@polylogue/graph-schema'

/** Fields whose values are few in all: kinds, rules, formats. */
const FEW = new Set(['collection', 'format', 'kind', 'form', 'rule', 'name', 'relation', 'explicitness'])
/** Longest value that may be one of few, and how many of these are held. */
const LONGEST = 40
const MOST = 10_000

const NONE: readonly never[] = Object.freeze([])

type Fields = Record<string, unknown>

/** Gives extractions that were just parsed, and that nobody else holds, back with the same content. */
export function sharer(): (extraction: Extraction) => Extraction {
  const few = new Map<string, string>()
  const versions = new Map<string, Extraction['extractors']>()
  return (extraction) => {
    const key = JSON.stringify(extraction.extractors)
    if (!versions.has(key)) versions.set(key, extraction.extractors)
    const own = new Map<string, string>()
    share(extraction as unknown as Fields, own, few)
    return { ...extraction, extractors: versions.get(key)! }
  }
}

function share(object: Fields, own: Map<string, string>, few: Map<string, string>): void {
  for (const name in object) {
    const value = object[name]
    if (typeof value === 'string') object[name] = word(name, value, own, few)
    else if (Array.isArray(value)) {
      if (value.length === 0) object[name] = NONE
      else shareAll(value, own, few)
    } else if (value !== null && typeof value === 'object' && name !== 'extractors') share(value as Fields, own, few)
  }
}

function shareAll(list: unknown[], own: Map<string, string>, few: Map<string, string>): void {
  for (let i = 0; i < list.length; i++) {
    const value = list[i]
    if (typeof value === 'string') list[i] = word('', value, own, few)
    else if (Array.isArray(value)) shareAll(value, own, few)
    else if (value !== null && typeof value === 'object') share(value as Fields, own, few)
  }
}

function word(name: string, value: string, own: Map<string, string>, few: Map<string, string>): string {
  if (value.length === ID) return once(own, value)
  return value.length <= LONGEST && FEW.has(name) ? once(few, value, MOST) : value
}

/** Characters of an id. */
const ID = 26

function once(known: Map<string, string>, word: string, most = Number.POSITIVE_INFINITY): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size < most) known.set(word, word)
  return word
}
