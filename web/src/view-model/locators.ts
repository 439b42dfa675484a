/** Where in a document a place stands, in the words by which it is cited: `p. 12`, `ch. 3`. */

/** A stretch of a text and how it is cited. */
interface Located { readonly start: number, readonly locator?: string | null }

/** The locator that holds at a place: of the last stretch that begins at or before it; null where there is none. `stretches` are in the order of the text. */
export function locatorIn(stretches: readonly Located[], at: number): string | null {
  let low = 0
  let high = stretches.length
  while (low < high) { const middle = (low + high) >> 1; if (stretches[middle].start <= at) low = middle + 1; else high = middle }
  return stretches[low - 1]?.locator ?? null
}

/** Pages alone, as CSL and BibTeX want them: `12`, `12–13`; null for chapters and the rest. */
export function pagesOf(locator: string | null): string | null {
  return /^pp?\. (.+)$/.exec(locator ?? '')?.[1] ?? null
}
