/** Mailboxes (mbox): one message after the other, each begun by a line “From …”. Each message is a document of its own. */
import { isMessage } from './eml.ts'
import { problem } from './codes.ts'
import { latin } from './latin.ts'
import type { Archive, Member, RefusedMember, UnpackInput } from './reader.ts'

export const mbox: Archive = {
  format: 'mbox',
  label: 'mailbox',
  extensions: ['mbox', 'mbx'],
  sniff: beginsMessage,
  fits: beginsMessage,
  unpack,
}

/** “From somebody Tue May  4 09:00:00 2031” and a head of fields below. */
function beginsMessage(head: Uint8Array): boolean {
  const text = latin(head)
  const line = /^From [^\r\n]{1,200}\r?\n/.exec(text)
  return line !== null && isMessage(head.subarray(line[0].length))
}

const FROM = Buffer.from('From ')
/** A line that begins a message: the time at its end tells it from a sentence that begins with “From”. */
const BEGINS = /^From [^\r\n]{1,200}?\d{1,2}:\d{2}(?::\d{2})? [^\r\n]{0,40}\d{4}[^\r\n]{0,12}\r?\n|^From - [^\r\n]{1,80}\r?\n/

function* unpack({ bytes, path, limits }: UnpackInput): Generator<Member | RefusedMember> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = messageStarts(buffer)
  for (const [i, start] of starts.entries()) {
    if (i >= limits.members) { yield { name: null, refused: problem('too-large', path, `The mailbox has more than ${limits.members} messages.`) }; return }
    const end = starts[i + 1] ?? buffer.length
    const name = `message-${String(i + 1).padStart(String(starts.length).length, '0')}.eml`
    const message = buffer.subarray(buffer.indexOf(0x0a, start) + 1, end)
    if (message.length > limits.member) yield { name, refused: problem('too-large', path, `The message has ${Math.round(message.length / 1e6)} MB.`) }
    else yield { name, bytes: unescaped(message), values: {}, problems: [] }
  }
}

function messageStarts(buffer: Buffer): number[] {
  const starts: number[] = []
  for (let at = 0; at >= 0; at = buffer.indexOf(FROM, at + 1)) {
    const atLine = at === 0 || (buffer[at - 1] === 0x0a && (buffer[at - 2] === 0x0a || (buffer[at - 2] === 0x0d && buffer[at - 3] === 0x0a)))
    if (atLine && (at === 0 || BEGINS.test(buffer.toString('latin1', at, Math.min(buffer.length, at + 300))))) starts.push(at)
  }
  return starts
}

/** “>From ” at the head of a line stands for “From ”. */
function unescaped(message: Buffer): Uint8Array {
  return message.includes('\n>From ') ? new Uint8Array(Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')) : new Uint8Array(message)
}
