/** Metadata that a page carries as JSON-LD (schema.org). Data only: nothing is fetched, keys are read as own properties. */
import type { RawMetadata } from './reader.ts'

const MAX_LENGTH = 300_000
const MAX_NODES = 5_000
const TEXTS = /^(article|newsarticle|blogposting|scholarlyarticle|report|webpage|opinionnewsarticle|creativework|book|letter|socialmediaposting|advertisercontentarticle|techarticle)$/i

/** Values of the first article-like object; null where the block is no JSON. */
export function jsonLdMetadata(source: string): RawMetadata[] | null {
  if (source.length > MAX_LENGTH) return null
  let data: unknown
  try { data = JSON.parse(source) } catch { return null }
  const objects = objectsOf(data).filter((o) => [own(o, '@type')].flat().some((t) => typeof t === 'string' && TEXTS.test(t)))
  const best = objects.find((o) => own(o, 'headline') !== undefined) ?? objects[0]
  if (!best) return []
  const out: RawMetadata[] = []
  const add = (field: RawMetadata['field'], value: string | null) => { if (value) out.push({ field, value, origin: 'html-metadata', place: null }) }
  add('title', nameOf(own(best, 'headline')) ?? nameOf(own(best, 'name')))
  add('date', nameOf(own(best, 'datePublished')) ?? nameOf(own(best, 'dateCreated')))
  add('author', [own(best, 'author')].flat().slice(0, 20).flatMap((a) => nameOf(a) ?? []).join('; ') || null)
  add('publisher', nameOf(own(best, 'publisher')))
  return out
}

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined
}

/** A string, or the name of an object with one. */
function nameOf(value: unknown): string | null {
  const words = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? own(value, 'name') : null
  return typeof words === 'string' && words.length <= 1000 && words.trim() !== '' ? words.replace(/\s+/g, ' ').trim() : null
}

function objectsOf(data: unknown): object[] {
  const out: object[] = []
  const queue: unknown[] = [data]
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i]
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) { queue.push(...value.slice(0, MAX_NODES)); continue }
    out.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) queue.push(own(value, key))
  }
  return out
}
