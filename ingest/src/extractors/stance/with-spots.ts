/** More mentions laid over a reading. Apart from `reading.ts`, which needs it of those who read with it. */
import type { Reading, Spot } from './reading.ts'

/** The reading with more spots, which lie over none that it has; the same reading where there are none. */
export function withSpots(reading: Reading, added: readonly Spot[]): Reading {
  if (added.length === 0) return reading
  const spotAt = [...reading.spotAt]
  for (const s of added) for (let i = s.from; i < s.to; i++) spotAt[i] = s
  return { ...reading, spotAt, spots: [...reading.spots, ...added].sort((a, b) => a.from - b.from) }
}
