/** Lists kept by key: what an index is made of. Adding to the list in place keeps the making linear, where a new list for each element would not. */

/** Puts `value` at the end of the list of `key`. */
export function addByKey<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
