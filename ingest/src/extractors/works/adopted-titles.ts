/** Papers that only their adoption shows to be any: "the Harbour Growth Strategy adopted at the congress of May", "the Common Ground, adopted by the League". */
import type { Document, Span } from '@polylogue/graph-schema'
import { ORG_HEADS } from '../../lexicons/org-words.ts'
import { GENRES } from '../../lexicons/work-genres.ts'

const ADOPTED = /\bthe[ \n](\p{Lu}[\p{L}’'-]*(?:[ \n](?:(?:of|for|on|and|to)[ \n](?:the[ \n])?)?\p{Lu}[\p{L}’'-]*){1,6}),?[ \n](?:which[ \n]was[ \n]|that[ \n]was[ \n]|was[ \n]|as[ \n])?(?:adopted|passed|ratified|endorsed)[ \n](?:unanimously[ \n])?(?:at|by|in)[ \n]/gu

/** Titles of one passage. */
export function adoptedTitles(text: string, passage: Document['passages'][number]): Span[] {
  const words = text.slice(passage.start, passage.end)
  if (!/\b(?:adopted|passed|ratified|endorsed)[ \n]/u.test(words)) return []
  return [...words.matchAll(ADOPTED)].flatMap((m) => {
    const run = m[1].split(/\s/u)
    // "the League adopted by …" is a body; its head may stand first.
    if (GENRES.has(run[0].toLowerCase()) || /^(?:Aims|Basis|Points|Bases|Principles|Rules|Articles)$/u.test(run[0]) || run.some((w, i) => (i === 0 || i === run.length - 1) && ORG_HEADS.has(w.toLowerCase())) || /^(?:Bill|Act|Law|Minister|President|Comrade)$/u.test(run[0])) return []
    const start = passage.start + m.index + 4
    return [{ start, end: start + m[1].length }]
  })
}
