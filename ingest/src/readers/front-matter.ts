/** YAML front matter of a Markdown file as metadata. Aliases are not followed far, and keys are only ever compared. */
import { parseDocument, isMap, isScalar, isSeq } from 'yaml'
import type { Problem } from '@polylogue/graph-schema'
import { METADATA_FIELDS, cleanValue, webAddress } from '../metadata/side-car.ts'
import { problem } from './codes.ts'
import type { MetadataField, RawMetadata } from './reader.ts'

const MAX_LENGTH = 64 * 1024

/** Other usual names of our fields (Jekyll, Hugo, Pandoc, Zotero exports). */
const NAMES: ReadonlyMap<string, MetadataField> = new Map([
  ...METADATA_FIELDS.map((f) => [f, f] as const),
  ['authors', 'author'], ['creator', 'author'], ['by', 'author'], ['organization', 'publisher'], ['organisation', 'publisher'], ['published', 'date'],
  ['pubdate', 'date'], ['url', 'address'], ['source_url', 'address'], ['canonical', 'address'], ['permalink', 'address'],
])

/** Usable values, and a Problem where the front matter cannot be read. Never throws. */
export function frontMatter(source: string, path: string): { readonly metadata: readonly RawMetadata[], readonly problems: readonly Problem[] } {
  const broken = (why: string) => ({ metadata: [], problems: [problem('front-matter-broken', path, `The front matter ${why}.`)] })
  if (source.length > MAX_LENGTH) return broken('is longer than 64 KB')
  if (nestingOf(source) > 60) return broken('is nested too deep')
  try {
    const document = parseDocument(source, { schema: 'core', maxAliasCount: 10, merge: false, strict: true, logLevel: 'silent', prettyErrors: false } as Parameters<typeof parseDocument>[1])
    if (document.errors.length > 0) return broken('is not valid YAML')
    if (document.contents === null) return { metadata: [], problems: [] }
    if (!isMap(document.contents)) return broken('is no list of names and values')
    const metadata: RawMetadata[] = []
    for (const { key, value } of document.contents.items) {
      const field = isScalar(key) ? NAMES.get(String(key.value).toLowerCase()) : undefined
      if (field === undefined) continue
      // Only scalars and flat lists of scalars: aliases resolve to nothing, so that no bomb goes off.
      const values = isScalar(value) ? [value.value] : isSeq(value) ? value.items.slice(0, 20).flatMap((item) => (isScalar(item) ? [item.value] : [])) : []
      const words = values.flatMap((v) => cleanValue(v) || []).join('; ')
      const fit = field === 'address' ? webAddress(words) : words
      if (fit) metadata.push({ field, value: fit, origin: 'front-matter', place: null })
    }
    return { metadata, problems: [] }
  } catch {
    return broken('is not valid YAML')
  }
}

/** An upper bound of the nesting of YAML: open brackets, and the deepest indent. */
function nestingOf(source: string): number {
  let open = 0
  let deepest = 0
  for (const c of source) {
    if (c === '[' || c === '{') deepest = Math.max(deepest, ++open)
    else if ((c === ']' || c === '}') && open > 0) open--
  }
  for (const line of source.split('\n')) deepest = Math.max(deepest, (/^[ -]{0,400}/.exec(line)?.[0].length ?? 0) / 2)
  return deepest
}
