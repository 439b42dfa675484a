/** A passage is shown as evidence, so it must not be a whole book: longer ones are cut at a sentence end. */
import type { RawPassage } from './reader.ts'

/** Longest passage in UTF-16 code units: about 3,000 words, ten times a long printed paragraph. */
export const MAX_PASSAGE = 20_000

/** Passages of at most `MAX_PASSAGE`, cut after a sentence, else at a space, never inside a surrogate pair. */
export function splitLongPassages(text: string, passages: readonly RawPassage[]): RawPassage[] {
  return passages.flatMap((p) => (p.end - p.start <= MAX_PASSAGE ? [p] : split(text, p)))
}

function split(text: string, passage: RawPassage): RawPassage[] {
  const out: RawPassage[] = []
  let start = passage.start
  while (start < passage.end) {
    let end = passage.end - start <= MAX_PASSAGE ? passage.end : cut(text, start)
    const next = end
    while (end > start && /\s/.test(text[end - 1])) end--
    if (end > start) out.push({ ...passage, start, end })
    start = next
    while (start < passage.end && /\s/.test(text[start])) start++
  }
  return out
}

function cut(text: string, start: number): number {
  const window = text.slice(start, start + MAX_PASSAGE)
  for (let i = window.length - 2; i > MAX_PASSAGE / 2; i--) {
    if (/\s/.test(window[i]) && /[.!?…”"’)]/.test(window[i - 1]) && /[\p{Lu}"“‘(]/u.test(window[i + 1])) return start + i
  }
  const space = window.lastIndexOf(' ')
  if (space > MAX_PASSAGE / 2) return start + space
  const c = window.charCodeAt(window.length - 1)
  return start + window.length - (c >= 0xd800 && c <= 0xdbff ? 1 : 0)
}
