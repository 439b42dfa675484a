/** Back-pressure: of many pieces of work only a few are begun before one is done, so that what they hold in memory is bounded. */

/** Results in the order of the items; the work is begun in the order of `rank`, the highest first. */
export async function inTurn<T, R>(items: readonly T[], atOnce: number, rank: (item: T) => number, work: (item: T) => Promise<R>): Promise<R[]> {
  const order = Uint32Array.from(items, (_, i) => i).sort((a, b) => rank(items[b]) - rank(items[a]) || a - b)
  const results: R[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < order.length) {
      const i = order[next++]
      results[i] = await work(items[i])
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  return results
}
