/** OpenDocument text, packed (.odt) or as one XML file (.fodt). Headings, lists, notes; comments and tracked deletions are left out, and it is said. */
import { finishReading } from './finish-reading.ts'
import { latin } from './latin.ts'
import { leftOut } from './left-out.ts'
import { MaterialFault, refusalOf } from './material-fault.ts'
import { problem } from './codes.ts'
import { textWriter } from './rendered-text.ts'
import { isZip } from './zip/zip-file.ts'
import { openPackage } from './zip/package.ts'
import { dublinCore } from './xml/dublin-core.ts'
import { childNamed, elementsOf, firstNamed } from './xml/xml-query.ts'
import { xmlTree } from './xml/xml-tree.ts'
import type { XmlElement } from './xml/xml-tree.ts'
import { odtStyles } from './odt/styles.ts'
import { writeOdt } from './odt/write-odt.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const odt: Reader = {
  format: 'odt',
  version: '1',
  label: 'OpenDocument text',
  extensions: ['odt', 'ott', 'fodt'],
  sniff: (head) => isZip(head) ? latin(head).includes('application/vnd.oasis.opendocument.text') : isFlat(head),
  fits: (head) => isZip(head) || isFlat(head),
  read: readOdt,
}

async function readOdt({ bytes, path }: ReaderInput): Promise<ReaderResult | Refusal> {
  try {
    const { content, styles, meta } = isZip(bytes) ? await packed(bytes) : flat(bytes)
    const body = childNamed(firstNamed(content, 'body'), 'text')
    if (!body) throw new MaterialFault('unsupported-format', 'The file is an OpenDocument file of another kind than text.')
    const writer = textWriter()
    const left = leftOut()
    writeOdt(body, odtStyles([content, styles]), writer, left)
    const { text, passages, marks } = writer.finish()
    if (!/[\p{L}\p{N}]/u.test(text)) return { refused: problem('blank', path, 'The document holds no word.') }
    return finishReading({ text, passages, marks, metadata: dublinCore(meta), encoding: { name: 'utf-8', guessed: false }, problems: left.problems(path), partial: false })
  } catch (error) {
    return refusalOf(error, path)
  }
}

interface Parts { readonly content: XmlElement, readonly styles: XmlElement | null, readonly meta: XmlElement | null }

async function packed(bytes: Uint8Array): Promise<Parts> {
  const pack = await openPackage(bytes)
  const manifest = await tree(await pack.part('META-INF/manifest.xml'))
  for (const element of manifest ? elementsOf(manifest) : []) if (element.name === 'encryption-data') throw new MaterialFault('encrypted', 'The document is protected by a password.')
  const content = await pack.part('content.xml')
  if (content === null) throw new MaterialFault('broken', 'The file has no part with the text of an OpenDocument file.')
  return { content: xmlTree(content), styles: await tree(await pack.part('styles.xml')), meta: await tree(await pack.part('meta.xml')) }
}

function flat(bytes: Uint8Array): Parts {
  const root = xmlTree(bytes)
  return { content: root, styles: null, meta: childNamed(root, 'meta') ?? null }
}

/** A part the text can be read without: null where it is not there or broken. */
async function tree(bytes: Uint8Array | null): Promise<XmlElement | null> {
  if (bytes === null) return null
  try { return xmlTree(bytes) } catch (error) { if (error instanceof MaterialFault) return null; throw error }
}

function isFlat(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,40}<(?:\?xml[^>]{0,200}\?>\s{0,40}<)?office:document\s/.test(latin(head))
}
