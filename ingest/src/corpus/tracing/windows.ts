/** Where hits of a run of words crowd together in one text: windows worth aligning. */

/** Most different words asked for, and the words of the text from the first to the last of them, as the run would lie there. */
export interface Window {
  readonly votes: number
  readonly from: number
  readonly to: number
  /** First and last word of the run that has a hit here. */
  readonly firstAsked: number
  readonly lastAsked: number
}

const MOST_WINDOWS = 4

/** At most four, apart from each other, by votes, then place. `hits` are of one text, by place; `reach`: words a place may span. */
export function bestWindows(hits: readonly { readonly at: number, readonly i: number }[], reach: number): Window[] {
  const counts = new Map<number, number>()
  const found: Window[] = []
  let low = 0
  for (let high = 0; high < hits.length; high++) {
    counts.set(hits[high].i, (counts.get(hits[high].i) ?? 0) + 1)
    while (hits[high].at - hits[low].at > reach) {
      const n = counts.get(hits[low].i)! - 1
      if (n === 0) counts.delete(hits[low].i); else counts.set(hits[low].i, n)
      low++
    }
    const from = hits[low].at - hits[low].i
    const last = found.at(-1)
    if (last && from <= last.to && counts.size <= last.votes) continue
    let firstAsked = hits[low].i
    let lastAsked = hits[low].i
    for (let k = low; k <= high; k++) { firstAsked = Math.min(firstAsked, hits[k].i); lastAsked = Math.max(lastAsked, hits[k].i) }
    const window = { votes: counts.size, from, to: hits[high].at + 3, firstAsked, lastAsked }
    if (last && from <= last.to) found[found.length - 1] = window
    else found.push(window)
  }
  return found.sort((a, b) => b.votes - a.votes || a.from - b.from).slice(0, MOST_WINDOWS)
}
