/** Lists of numbers by name, appended to and read from front to back: all that tracing keeps outside of memory. On disk in a workspace, in memory in tests. */

export interface EntryStore {
  append(name: string, entries: Int32Array): void
  /** Pieces of any length that is a multiple of what was appended at a time; each is valid until the next is asked for. */
  read(name: string): Iterable<Int32Array>
  delete(name: string): void
}

export function memoryEntries(): EntryStore {
  const lists = new Map<string, Int32Array[]>()
  return {
    append(name, entries) { const list = lists.get(name); if (list) list.push(entries); else lists.set(name, [entries]) },
    read: (name) => lists.get(name) ?? [],
    delete: (name) => { lists.delete(name) },
  }
}

/** Adds a record of three or four numbers to list `n` of a kind. */
export interface EntryWriter {
  add(n: number, a: number, b: number, c: number, d?: number): void
  flush(): void
}

/** Collects records for the lists `<kind>-0`, `<kind>-1`, … and appends them in larger pieces. */
export function entryWriter(store: EntryStore, kind: string, most = 1 << 17): EntryWriter {
  let lists = new Map<number, number[]>()
  let count = 0
  const flush = () => {
    for (const [n, list] of lists) store.append(`${kind}-${n}`, Int32Array.from(list))
    lists = new Map()
    count = 0
  }
  return {
    add(n, a, b, c, d) {
      let list = lists.get(n)
      if (!list) lists.set(n, list = [])
      if (d === undefined) list.push(a, b, c); else list.push(a, b, c, d)
      if (++count >= most) flush()
    },
    flush,
  }
}
