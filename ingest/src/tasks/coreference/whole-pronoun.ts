/** The whole of what a pronoun heads, as coreference sets mark it: "all of us", "we all"; not "all of our friends", which heads nothing. */
import type { Span } from '@polylogue/graph-schema'

const BEFORE = /(?:^|[^\p{L}])((?:each|all|none|two|three|four) of )$/iu
const BEHIND = /^(?:we|you) (?:all|both)(?!\p{L})/iu

const OWNER = /^(?:my|our|your|his|its|their)$/iu

export function wholePronoun(text: string, { start, end }: Span): Span {
  if (OWNER.test(text.slice(start, end))) return { start, end }
  const before = BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1].length ?? 0
  const behind = BEHIND.exec(text.slice(start, end + 6))?.[0].length ?? 0
  return { start: start - before, end: Math.max(end, start + behind) }
}
