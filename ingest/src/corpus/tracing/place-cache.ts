/**
 * What is known of pairs of texts. Whether words of one text stand in another depends on the two texts alone, so that it is found once and
 * holds as long as both are as they were; adding documents asks only about pairs that are new.
 */
import type { Place } from './evaluate-place.ts'
import type { Reuse } from './find-reuse.ts'

/** Of one text: by quotation and window of another text, the place there; by other text, the passages shared with it. */
export interface KnownPairs {
  readonly places: Record<string, Place | null>
  readonly reuse: Record<string, readonly Omit<Reuse, 'text'>[]>
}

export interface PairCache {
  /** By text id; null where nothing is known. */
  get(text: string): KnownPairs | null
  put(text: string, known: KnownPairs): void
}

export function memoryPairs(): PairCache {
  const known = new Map<string, KnownPairs>()
  return { get: (text) => known.get(text) ?? null, put: (text, pairs) => { known.set(text, pairs) } }
}

/** Reads and collects what is known of one text at a time; what was not asked for any more is dropped. */
export function pairReader(cache: PairCache) {
  let current: { text: string, old: KnownPairs | null, now: KnownPairs, changed: boolean } | null = null
  const close = (keep: 'places' | 'reuse') => {
    if (!current) return
    const other = keep === 'places' ? 'reuse' : 'places'
    const dropped = Object.keys(current.old?.[keep] ?? {}).length !== Object.keys(current.now[keep]).length
    if (current.changed || dropped) cache.put(current.text, { ...current.now, [other]: current.old?.[other] ?? {} })
    current = null
  }
  const open = (text: string, keep: 'places' | 'reuse') => {
    if (current?.text === text) return
    close(keep)
    current = { text, old: cache.get(text), now: { places: {}, reuse: {} }, changed: false }
  }
  return {
    close,
    place(text: string, key: string, find: () => Place | null): Place | null {
      open(text, 'places')
      const { old, now } = current!
      const known = old && Object.hasOwn(old.places, key) ? old.places[key] : undefined
      if (known === undefined) current!.changed = true
      return now.places[key] = known === undefined ? find() : known
    },
    reuse(text: string, key: string, find: () => readonly Omit<Reuse, 'text'>[]): readonly Omit<Reuse, 'text'>[] {
      open(text, 'reuse')
      const { old, now } = current!
      const known = old && Object.hasOwn(old.reuse, key) ? old.reuse[key] : undefined
      if (known === undefined) current!.changed = true
      return now.reuse[key] = known ?? find()
    },
  }
}
