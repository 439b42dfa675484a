/** Word (Office Open XML). Headings by style, lists, tables as lines, footnotes and endnotes as notes. Comments and deletions are left out, and it is said. */
import { finishReading } from './finish-reading.ts'
import { latin } from './latin.ts'
import { leftOut } from './left-out.ts'
import { MaterialFault, refusalOf } from './material-fault.ts'
import { problem } from './codes.ts'
import { textWriter } from './rendered-text.ts'
import { isZip } from './zip/zip-file.ts'
import { openPackage } from './zip/package.ts'
import { dublinCore } from './xml/dublin-core.ts'
import { wordParts } from './docx/parts.ts'
import { writeWord } from './docx/write-word.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const docx: Reader = {
  format: 'docx',
  version: '1',
  label: 'Word document',
  extensions: ['docx', 'docm', 'dotx'],
  sniff: (head) => isZip(head) && /word\/document\.xml|\[Content_Types\]\.xml[^]*word\//.test(latin(head)),
  fits: (head) => isZip(head) || isOle(head),
  read: readDocx,
}

async function readDocx({ bytes, path }: ReaderInput): Promise<ReaderResult | Refusal> {
  try {
    if (isOle(bytes)) throw oleFault(bytes)
    const parts = await wordParts(await openPackage(bytes))
    const writer = textWriter()
    const left = leftOut()
    writeWord(parts, writer, left)
    const { text, passages, marks } = writer.finish()
    if (!/[\p{L}\p{N}]/u.test(text)) return { refused: problem('blank', path, 'The document holds no word.') }
    return finishReading({ text, passages, marks, metadata: dublinCore(parts.properties), encoding: { name: 'utf-8', guessed: false }, problems: left.problems(path), partial: false })
  } catch (error) {
    return refusalOf(error, path)
  }
}

function isOle(head: Uint8Array): boolean {
  return head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0
}

/** With a password, Word wraps the file in the container of the old formats. */
function oleFault(bytes: Uint8Array): MaterialFault {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return encrypted ? new MaterialFault('encrypted', 'The document is protected by a password.') : new MaterialFault('wrong-name', 'The name ends in that of a Word document, but the content is an old Word or other Office document; this format is not read.')
}
