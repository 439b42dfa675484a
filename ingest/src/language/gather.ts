/**
 * Lists made by plain loops, for what is done with every word. `flatMap` makes a list for each element and costs several times as much; and `map`,
 * once V8 has compiled it in, gives lists of another inner kind (with room for holes) than before, so that whatever was compiled for
 * the first kind is thrown away and compiled again: reading a text of 20,000 words spent more time on that than on the text.
 */

/** What `find` gives for each element, in one list: `list.flatMap(find)`. */
export function gather<A, B>(list: readonly A[], find: (element: A, index: number) => readonly B[]): B[] {
  const out: B[] = []
  for (let i = 0; i < list.length; i++) {
    const found = find(list[i], i)
    for (let k = 0; k < found.length; k++) out.push(found[k])
  }
  return out
}

/** `list.map(make)`. */
export function eachOf<A, B>(list: readonly A[], make: (element: A, index: number) => B): B[] {
  const out: B[] = []
  for (let i = 0; i < list.length; i++) out.push(make(list[i], i))
  return out
}
