/**
 * A page as a tree. Unclosed formatting elements are opened again in every later block, as the HTML standard asks; on a hostile page
 * that makes a tree of squared size, so that the elements made are counted and the page is given up beyond the limit.
 */
import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'

class TooManyElements extends Error {}

/** The tree; null where it would have far more elements than the source has tags. */
export function htmlTree(source: string): DefaultTreeAdapterTypes.Document | null {
  let left = 20_000 + 3 * tagsOf(source)
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      if (left-- <= 0) throw new TooManyElements('more elements than any page needs')
      return defaultTreeAdapter.createElement(tag, namespace, attributes)
    },
  }
  try {
    return parse(source, { treeAdapter: adapter })
  } catch (error) {
    if (error instanceof TooManyElements) return null
    throw error
  }
}

function tagsOf(source: string): number {
  let tags = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) tags++
  return tags
}
