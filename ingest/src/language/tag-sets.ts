/** Sets of tags, one for each combination that occurs: a text has some hundred, and whatever follows from one is worked out once. */

/** What the tagger answers of a word: its tags, and its base form where that is another. */
export interface Tagged { readonly tags: ReadonlySet<string>, readonly root: string | null }

interface Node { readonly tags: ReadonlySet<string>, readonly next: Map<string, Node> }

const start: Node = { tags: new Set(), next: new Map() }

/** The one set with these tags in this order. It must not be changed. */
export function tagSet(tags: ReadonlySet<string>): ReadonlySet<string> {
  let node = start
  for (const tag of tags) {
    let next = node.next.get(tag)
    if (!next) {
      next = { tags: new Set([...node.tags, tag]), next: new Map() }
      node.next.set(tag, next)
    }
    node = next
  }
  return node.tags
}
