/** The name in a named phrase: without article, number and titles. */
import { TITLES } from '../../lexicons/titles.ts'
import type { Token } from '../../language/tokens.ts'

/** "all the Norlanders" → "Norlanders", "Dr. Velde" → "Velde"; a title alone stays. */
export function coreTokens(tokens: readonly Token[], { from, to }: { readonly from: number, readonly to: number }): { readonly from: number, readonly to: number } {
  let at = from
  while (at < to - 1 && (!tokens[at].capitalized || tokens[at].pos === 'determiner')) at++
  while (at < to - 1 && isTitle(tokens, at)) at++
  return { from: at, to }
}

function isTitle(tokens: readonly Token[], i: number): boolean {
  return tokens[i].words === '.' || TITLES.has(tokens[i].lower.replace(/\.$/u, '')) && (tokens[i + 1].capitalized || tokens[i + 1].words === '.')
}
