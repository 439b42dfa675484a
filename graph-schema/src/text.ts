/**
 * Places in a text. Offsets are UTF-16 code units of the stored text inside the program;
 * everything exported counts Unicode code points (`codePointOffset`).
 */

/** A half-open stretch [start, end) of the stored text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** W3C Web Annotation TextQuoteSelector: the words, and up to 32 characters on either side. */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A passage that stands literally in a stored text: `text.slice(start, end) === exact`. */
export interface Evidence extends Span, TextQuote {
  readonly document: string
}

/** Characters of context kept on each side of a quote (as in docs/decisions, after W3C Web Annotation practice). */
export const CONTEXT_LENGTH = 32

/** The evidence for a stretch of a document's text. Throws RangeError where the span does not fit the text. */
export function quoteAt(document: string, text: string, start: number, end: number): Evidence {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`span [${start}, ${end}) does not fit a text of ${text.length} code units`)
  }
  return {
    document, start, end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  }
}

/** Where a quote stands in a text; with several places the one whose context agrees best, the first on a tie; null when nowhere. */
export function findQuote(text: string, quote: TextQuote): Span | null {
  let best: Span | null = null
  let bestScore = -1
  for (let at = text.indexOf(quote.exact); at >= 0 && quote.exact; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length
    const score = commonSuffix(text.slice(Math.max(0, at - CONTEXT_LENGTH), at), quote.prefix)
      + commonPrefix(text.slice(end, end + CONTEXT_LENGTH), quote.suffix)
    if (score > bestScore) { best = { start: at, end }; bestScore = score }
  }
  return best
}

/** Number of leading code units two strings share. */
function commonPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonSuffix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Turns UTF-16 offsets of one text into code point offsets; build it once for a text, then ask often. */
export function codePointCounter(text: string): (utf16: number) => number {
  const surrogates: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0xd800 && c <= 0xdbff) {
      const d = text.charCodeAt(i + 1)
      if (d >= 0xdc00 && d <= 0xdfff) { surrogates.push(i + 1); i++ }
    }
  }
  if (surrogates.length === 0) return (utf16) => utf16
  return (utf16) => {
    let low = 0
    let high = surrogates.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (surrogates[mid] < utf16) low = mid + 1
      else high = mid
    }
    return utf16 - low
  }
}

/** Order of places in a text: by start, the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
