/** A task's text has no layout of its own: passages are what blank lines part. */
import type { Passage } from '@polylogue/graph-schema'

export function plainPassages(text: string): Passage[] {
  const out: Passage[] = []
  for (const m of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/gu)) {
    if (m[0].trim() === '') continue
    const start = m.index
    out.push({ id: '', document: '', ordinal: out.length, kind: 'paragraph', level: 0, start, end: start + m[0].length })
  }
  return out
}
