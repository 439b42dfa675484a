/** E-mail (.eml). Stored text: subject, from, to and date as a head, then the words. Quoted replies are quotations of who wrote them. */
import { problem } from './codes.ts'
import { finishReading } from './finish-reading.ts'
import { isElement } from './html-elements.ts'
import { htmlTree } from './html-tree.ts'
import { writeHtml } from './html-walk.ts'
import { leftOut } from './left-out.ts'
import { MaterialFault, refusalOf } from './material-fault.ts'
import { textWriter } from './rendered-text.ts'
import type { Rendered, TextWriter } from './rendered-text.ts'
import { textBlocks } from './text-blocks.ts'
import { storable } from './storable.ts'
import { parseMessage } from './mail/message.ts'
import type { Message } from './mail/message.ts'
import { quotedReplies } from './mail/quoted-replies.ts'
import type { RawMetadata, Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const eml: Reader = {
  format: 'eml',
  version: '1',
  label: 'e-mail',
  extensions: ['eml'],
  sniff: () => false,
  fits: isMessage,
  read: readEml,
}

/** A head of fields, of which one is of e-mail. */
export function isMessage(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 4096)).replace(/^\xef\xbb\xbf|^\s{0,10}/, '')
  return /^[A-Za-z][A-Za-z0-9-]{0,60}:/.test(text) && /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to):/im.test(text)
}

async function readEml({ bytes, path }: ReaderInput): Promise<ReaderResult | Refusal> {
  try {
    const message = await parseMessage(bytes)
    const body = bodyOf(message)
    if (body === null) return { refused: problem('blank', path, 'The message holds no word.') }
    const writer = textWriter()
    writeHead(message, writer)
    const head = writer.finish()
    const from = head.text === '' ? 0 : head.text.length + 2
    const text = from === 0 ? body.text : `${head.text}\n\n${body.text}`
    const moved = body.passages.map((p) => ({ ...p, start: p.start + from, end: p.end + from }))
    const replies = quotedReplies(text, moved)
    const left = leftOut()
    for (let i = 0; i < message.attachments; i++) left.add('attachment')
    return finishReading({
      text, passages: [...head.passages, ...replies.passages], marks: [...body.marks.map((m) => ({ ...m, start: m.start + from, end: m.end + from })), ...replies.marks],
      metadata: metadataOf(message), encoding: { name: 'mime', guessed: false }, problems: left.problems(path), partial: false,
    })
  } catch (error) {
    return refusalOf(error, path)
  }
}

/** Plain text where the message has it, else the page. */
function bodyOf({ text, html }: Message): Pick<Rendered, 'text' | 'passages' | 'marks'> | null {
  const words = text === null ? '' : storable(text.replaceAll('\r\n', '\n'))
  const blocks = textBlocks(words)
  if (blocks.length > 0) return { text: words, passages: blocks, marks: [] }
  const tree = html === null ? null : htmlTree(html)
  if (html !== null && tree === null) throw new MaterialFault('too-large', 'The page in the message is too entangled to be read.')
  const root = tree?.childNodes.find(isElement)
  if (!root) return null
  const writer = textWriter()
  writeHtml(root, writer, null)
  const rendered = writer.finish()
  return /[\p{L}\p{N}]/u.test(rendered.text) ? rendered : null
}

function writeHead({ subject, from, to, dateWords }: Message, writer: TextWriter): void {
  if (subject !== null) { writer.open({ kind: 'heading', level: 1 }); writer.write(subject); writer.close() }
  const lines = [['From', from], ['To', to.join('; ') || null], ['Date', dateWords]] as const
  writer.open({ kind: 'paragraph', level: 0 })
  for (const [name, value] of lines) {
    if (value === null) continue
    writer.lineBreak()
    writer.write(`${name}: ${value}`)
  }
  writer.close()
}

function metadataOf({ subject, from, date }: Message): RawMetadata[] {
  return ([['title', subject], ['author', from], ['date', date]] as const).flatMap(([field, value]): RawMetadata[] => (value === null ? [] : [{ field, value, origin: 'embedded', place: null }]))
}
