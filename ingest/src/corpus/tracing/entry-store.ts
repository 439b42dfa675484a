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

/** Collects records of `width` numbers for many lists and appends them in larger pieces. */
export function entryWriter(store: EntryStore, width: number, most = 1 << 17): { add(name: string, ...record: number[]): void, flush(): void } {
  let lists = new Map<string, number[]>()
  let count = 0
  const flush = () => {
    for (const [name, list] of lists) store.append(name, Int32Array.from(list))
    lists = new Map()
    count = 0
  }
  return {
    add(name, ...record) {
      let list = lists.get(name)
      if (!list) lists.set(name, list = [])
      for (let i = 0; i < width; i++) list.push(record[i])
      if (++count >= most) flush()
    },
    flush,
  }
}
