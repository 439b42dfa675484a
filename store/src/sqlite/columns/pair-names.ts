/** Numbers for triples of subject, object and relation. A graph is read in their order, so that most are found by halving a list; later ones in a map. */

export interface PairNames {
  /** How many there are. */
  count(): number
  numberOf(subject: number, object: number, relation: number): number
  subject(pair: number): number
  object(pair: number): number
  relation(pair: number): number
}

export function pairNames(): PairNames {
  const [subjects, objects, relations]: number[][] = [[], [], []]
  const later = new Map<string, number>()
  /** Triples in order, from the first; those behind are in the map. */
  let ordered = 0

  const compare = (at: number, s: number, o: number, r: number) => subjects[at] - s || objects[at] - o || relations[at] - r
  const add = (s: number, o: number, r: number) => { subjects.push(s); objects.push(o); return relations.push(r) - 1 }

  function search(s: number, o: number, r: number): number {
    for (let low = 0, high = ordered - 1; low <= high;) {
      const middle = (low + high) >> 1
      const order = compare(middle, s, o, r)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  return {
    count: () => subjects.length,
    numberOf(s, o, r) {
      const order = ordered === 0 ? -1 : compare(ordered - 1, s, o, r)
      if (order === 0) return ordered - 1
      if (order < 0 && ordered === subjects.length) { ordered++; return add(s, o, r) }
      const found = search(s, o, r)
      if (found >= 0) return found
      const name = `${s} ${o} ${r}`
      let number = later.get(name)
      if (number === undefined) later.set(name, number = add(s, o, r))
      return number
    },
    subject: (pair) => subjects[pair],
    object: (pair) => objects[pair],
    relation: (pair) => relations[pair],
  }
}
