/** Quoted replies in a message: whose words they are, from “… wrote:” above them or the head of the message that is replied to. */
import type { Mark } from '@polylogue/graph-schema'
import { copiedHead, isOldMessageLine, replyHead } from './reply-heads.ts'
import type { RawPassage } from '../reader.ts'

export interface Replies {
  readonly passages: readonly RawPassage[]
  /** A quote mark for each passage of which it is known who wrote it. */
  readonly marks: readonly Mark[]
}

/** Characters of a passage that are looked at. */
const LOOKED_AT = 400

/**
 * Passages of a message's body with what is quoted as block quotations. Below a copied head (“From: … Sent: …”) everything is the
 * words of its sender, as far as the next such head.
 */
export function quotedReplies(text: string, given: readonly RawPassage[]): Replies {
  const passages = given.map((p) => unquoted(text, p))
  const words = passages.map((p) => text.slice(p.start, Math.min(p.end, p.start + LOOKED_AT)).replace(/\n[>\s]+/g, '\n'))
  const speakers: (string | null)[] = []
  const out: RawPassage[] = []
  const marks: Mark[] = []
  let below: string | null = null
  for (let i = 0; i < passages.length; i++) {
    const p = passages[i]
    const level = p.kind === 'blockQuote' ? p.level : 0
    const copied = copiedHead(words, i)
    if (copied !== null || isOldMessageLine(words[i])) {
      const end = copied?.end ?? i + 1
      for (; i < end; i++) out.push(passages[i])
      i--
      if (copied !== null && level === 0) below = copied.name
      else if (copied !== null) speakers[level] = copied.name
      continue
    }
    const head = replyHead(words[i])
    if (head !== null) { speakers[level + 1] = head; out.push(p); continue }
    const speaker = level > 0 ? speakers[level] ?? null : below
    out.push(level === 0 && below !== null ? { ...p, kind: 'blockQuote', level: 1 } : p)
    if (speaker !== null) marks.push({ kind: 'quote', target: speaker, start: p.start, end: p.end })
    if (level === 0) speakers.length = Math.min(speakers.length, 1)
  }
  return { passages: out, marks }
}

/** A quoted passage without the signs of quoting at its head. */
function unquoted(text: string, p: RawPassage): RawPassage {
  if (p.kind !== 'blockQuote') return p
  const signs = /^(?:[>\s]*\n)?[>\s]*/.exec(text.slice(p.start, Math.min(p.end, p.start + 200)))![0].length
  return signs > 0 && p.start + signs < p.end ? { ...p, start: p.start + signs } : p
}
