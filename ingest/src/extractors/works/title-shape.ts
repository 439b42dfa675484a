/** What a title looks like: capitals on its main words. */
import { SMALL_WORDS } from '../../lexicons/work-genres.ts'

/** True where every main word has a capital or is a number. */
export function isTitleCase(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  if (all.length === 0 || all.length > 24 || !/^[\p{Lu}\p{N}]/u.test(all[0] ?? '')) return false
  return all.every((w, i) => /^[\p{Lu}\p{N}]/u.test(w) || (i > 0 && SMALL_WORDS.has(w.toLowerCase())))
}

/** Main words of a title. */
export function mainWords(words: string): string[] {
  return (words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((w) => !SMALL_WORDS.has(w.toLowerCase()))
}

/** Words of a title or name as they are shown: one space, no quotation marks at the edges, no trailing comma or stop. */
export function shown(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/^[\s"“”„«»‘'*_]+/u, '').replace(/[\s"“”„«»’'*_,;:]+$/u, '').replace(/(?<=[\p{L}\p{N})]{2})\.$/u, '').replace(/[\s"“”«»’'*_,;:]+$/u, '').trim()
}
