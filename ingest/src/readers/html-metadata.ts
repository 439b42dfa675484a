/** Title, date, author, publisher and address that a page gives in its head, its JSON-LD and its <time> elements. */
import { cleanValue, webAddress } from '../metadata/side-car.ts'
import { parseDate } from '../metadata/dates.ts'
import { attribute, hasAttribute, isElement, isText } from './html-elements.ts'
import type { HtmlElement } from './html-elements.ts'
import { jsonLdMetadata } from './json-ld.ts'
import type { MetadataField, RawMetadata } from './reader.ts'

/** Names of <meta> elements for each field, the most trusted first: Highwire Press, Open Graph, Dublin Core, plain HTML. */
const META: readonly (readonly [MetadataField, readonly string[]])[] = [
  ['title', ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title']],
  ['date', ['citation_publication_date', 'citation_date', 'article:published_time', 'og:article:published_time', 'dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'date', 'pubdate', 'publish-date', 'datepublished']],
  ['author', ['citation_author', 'author', 'dc.creator', 'dcterms.creator', 'article:author', 'byl']],
  ['publisher', ['citation_publisher', 'publisher', 'dc.publisher', 'dcterms.publisher']],
  ['address', ['citation_public_url', 'og:url']],
]

/** What a page says of itself. `weak`: the name of the site, which is the publisher only where nothing else names one. */
export interface HtmlMetadata {
  readonly metadata: readonly RawMetadata[]
  readonly weak: readonly RawMetadata[]
  readonly broken: boolean
}

/** Reads the whole tree once. `heading`: the main heading as it was written, to cut the site's name off the title. */
export function htmlMetadata(root: { readonly childNodes: HtmlElement['childNodes'] }, heading: string | null): HtmlMetadata {
  const seen = collect(root)
  const out: RawMetadata[] = []
  const add = (field: MetadataField, value: string | null) => { if (value) out.push({ field, value, origin: 'html-metadata', place: null }) }
  const meta = (name: string): string | null => (seen.meta.get(name) ?? []).flatMap((v) => cleanValue(v) || []).join('; ') || null
  const site = meta('og:site_name') ?? meta('application-name')
  for (const name of META[0][1].slice(0, 1)) add('title', meta(name))
  for (const m of seen.jsonLd) add(m.field, m.field === 'title' ? cutSite(m.value, site, heading) : m.value)
  for (const [field, names] of META) {
    for (const name of names) {
      const value = meta(name)
      if (value === null) continue
      if (field === 'title') add(field, cutSite(value, site, heading))
      else if (field === 'address') add(field, webAddress(value))
      else if (field === 'date') add(field, parseDate(value.split(';')[0]))
      else if (!/^https?:/.test(value)) add(field, value)
    }
  }
  add('title', seen.title ? cutSite(seen.title, site, heading) : null)
  for (const time of seen.times) add('date', parseDate(time))
  for (const author of seen.authors) add('author', author)
  add('address', webAddress(seen.canonical))
  return { metadata: out, weak: site ? [{ field: 'publisher', value: site, origin: 'html-metadata', place: null }] : [], broken: seen.broken }
}

/** "Heading | Site" → "Heading". */
function cutSite(title: string, site: string | null, heading: string | null): string {
  if (heading && heading.length >= 3 && heading.length < title.length && title.toLowerCase().includes(heading.toLowerCase())) return heading
  if (site && title.length > site.length + 3) {
    const parts = title.split(/\s+[|–—«»·:-]\s+/)
    const rest = parts.filter((part) => part.toLowerCase() !== site.toLowerCase())
    if (rest.length > 0 && rest.length < parts.length) return rest.join(' – ')
  }
  return title
}

interface Collected { title: string | null, canonical: string, broken: boolean, readonly meta: Map<string, string[]>, readonly jsonLd: RawMetadata[], readonly times: string[], readonly authors: string[] }

const MAX_EACH = 50

function collect(root: { readonly childNodes: HtmlElement['childNodes'] }): Collected {
  const out: Collected = { title: null, canonical: '', broken: false, meta: new Map(), jsonLd: [], times: [], authors: [] }
  const stack = [...root.childNodes].reverse()
  while (stack.length > 0) {
    const node = stack.pop()!
    if (!isElement(node)) continue
    collectFrom(node, out)
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i])
  }
  return out
}

function collectFrom(element: HtmlElement, out: Collected): void {
  const tag = element.tagName
  if (tag === 'title' && out.title === null) out.title = ownText(element)
  else if (tag === 'meta') {
    const name = (attribute(element, 'name') || attribute(element, 'property') || attribute(element, 'itemprop')).toLowerCase()
    if (name !== '' && name.length < 60) {
      const values = out.meta.get(name) ?? []
      if (values.length < 20) out.meta.set(name, [...values, attribute(element, 'content')])
    }
  } else if (tag === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical') out.canonical ||= attribute(element, 'href')
  else if (tag === 'script' && attribute(element, 'type').toLowerCase() === 'application/ld+json' && out.jsonLd.length < MAX_EACH) {
    const found = jsonLdMetadata(element.childNodes.flatMap((c) => (isText(c) ? c.value : '')).join(''))
    if (found === null) out.broken = true
    else out.jsonLd.push(...found)
  } else if (tag === 'time' && hasAttribute(element, 'datetime') && out.times.length < MAX_EACH) {
    const published = hasAttribute(element, 'pubdate') || /datePublished/i.test(attribute(element, 'itemprop')) || /\b(published|entry-date)\b/.test(attribute(element, 'class'))
    if (published) out.times.unshift(attribute(element, 'datetime'))
    else out.times.push(attribute(element, 'datetime'))
  } else if (tag === 'a' && /\bauthor\b/.test(attribute(element, 'rel')) && out.authors.length < 5) {
    const name = ownText(element)
    if (name) out.authors.push(name)
  }
}

function ownText(element: HtmlElement): string | null {
  return cleanValue(element.childNodes.flatMap((c) => (isText(c) ? c.value.slice(0, 1000) : '')).join('')) || null
}
