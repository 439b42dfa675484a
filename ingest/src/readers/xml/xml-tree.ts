/**
 * XML as a tree. No DOCTYPE is expanded: entities beyond the five of XML (and the names of HTML, where the caller asks) are an error,
 * external ones are never looked for. Depth and size are limited, so that no tree is too deep to walk.
 */
import { SaxesParser } from 'saxes'
import { MaterialFault } from '../material-fault.ts'

export interface XmlElement {
  /** Without prefix. */
  readonly name: string
  readonly prefix: string
  /** By name without prefix; of two with one name the first counts. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const MAX_DEPTH = 400
const MAX_NODES = 4_000_000

export interface XmlOptions {
  /** Names of characters as HTML has them. */
  readonly entities?: Readonly<Record<string, string>>
  /** What is wrong so far: told instead of thrown, and what was read until there is the tree. */
  readonly onCut?: (message: string) => void
}

/** The root element. Throws MaterialFault `broken`, `too-deep` or `too-large`. */
export function xmlTree(bytes: Uint8Array, { entities = {}, onCut }: XmlOptions = {}): XmlElement {
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, entities)
  let root: XmlElement | null = null
  let doctype = false
  let nodes = 0
  const stack: { readonly element: XmlElement, readonly children: XmlNode[] }[] = []
  const count = () => { if (++nodes > MAX_NODES) throw new MaterialFault('too-large', 'The markup has more elements than any document needs.') }
  const text = (words: string) => { if (stack.length > 0) { count(); stack.at(-1)!.children.push(words) } }
  parser.on('doctype', () => { doctype = true })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('opentag', (tag) => {
    count()
    if (stack.length >= MAX_DEPTH) throw new MaterialFault('too-deep', `The markup is nested deeper than ${MAX_DEPTH} elements.`)
    const attributes = new Map<string, string>()
    for (const [name, value] of Object.entries(tag.attributes)) if (!attributes.has(local(name))) attributes.set(local(name), value)
    const children: XmlNode[] = []
    const element = { name: local(tag.name), prefix: tag.name.includes(':') ? tag.name.slice(0, tag.name.indexOf(':')) : '', attributes, children }
    if (stack.length > 0) stack.at(-1)!.children.push(element)
    else root ??= element
    stack.push({ element, children })
  })
  parser.on('closetag', () => { stack.pop() })
  parser.on('error', (error) => { throw new MaterialFault('broken', broken(error.message, doctype)) })
  try {
    parser.write(xmlText(bytes)).close()
  } catch (error) {
    if (!(error instanceof MaterialFault) || error.code !== 'broken' || onCut === undefined || root === null) throw error
    onCut(error.message)
  }
  if (root === null) throw new MaterialFault('broken', 'The XML has no element.')
  return root
}

function broken(message: string, doctype: boolean): string {
  const place = /^(\d+):\d+/.exec(message)
  return `The XML is not well-formed${place ? ` (line ${place[1]})` : ''}${/entity/.test(message) && doctype ? ': it uses an entity of its DOCTYPE, and none is expanded' : ''}.`
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** By byte order mark, then by the XML declaration, else UTF-8. */
function xmlText(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}encoding\s{0,5}=\s{0,5}["']([\w.-]{2,40})/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1] ?? 'utf-8'
  let decoder: InstanceType<typeof TextDecoder>
  try { decoder = new TextDecoder(mark ?? declared) } catch { decoder = new TextDecoder('utf-8') }
  return decoder.decode(bytes)
}
