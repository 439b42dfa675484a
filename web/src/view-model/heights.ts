/**
 * Heights of the items of a long list of which only a window is drawn: estimated at first, corrected as items are measured.
 * A binary indexed tree (Fenwick 1994) keeps sums, so that a place among a million items is found in twenty steps.
 */
export class Heights {
  readonly count: number
  #sizes: Float64Array
  #tree: Float64Array

  /** `estimate` gives the height of an item in px before it was drawn. */
  constructor(count: number, estimate: (index: number) => number) {
    this.count = count
    this.#sizes = new Float64Array(count)
    this.#tree = new Float64Array(count + 1)
    for (let i = 0; i < count; i++) { this.#sizes[i] = estimate(i); this.#tree[i + 1] = this.#sizes[i] }
    for (let i = 1; i <= count; i++) { const parent = i + (i & -i); if (parent <= count) this.#tree[parent] += this.#tree[i] }
  }

  get total(): number { return this.offset(this.count) }

  size(index: number): number { return this.#sizes[index] }

  /** Px above an item; of `count`, the whole height. */
  offset(index: number): number {
    let sum = 0
    for (let i = Math.min(index, this.count); i > 0; i -= i & -i) sum += this.#tree[i]
    return sum
  }

  /** The item at a number of px from the top; the last one below the end. */
  at(offset: number): number {
    let index = 0
    let left = Math.max(0, offset)
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      if (index + step <= this.count && this.#tree[index + step] <= left) { index += step; left -= this.#tree[index] }
    }
    return Math.min(index, Math.max(0, this.count - 1))
  }

  /** Corrects a height; answers by how much the item grew. */
  set(index: number, size: number): number {
    const grown = size - this.#sizes[index]
    if (grown === 0) return 0
    this.#sizes[index] = size
    for (let i = index + 1; i <= this.count; i += i & -i) this.#tree[i] += grown
    return grown
  }
}
