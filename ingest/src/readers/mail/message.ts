/** One e-mail taken apart: who, to whom, when, about what, and its words. Attachments are counted, not read. */
import { cleanValue } from '../../metadata/side-car.ts'
import { parseDate } from '../../metadata/dates.ts'
import { MaterialFault } from '../material-fault.ts'

export interface Message {
  readonly subject: string | null
  /** Names; addresses where there are none. */
  readonly from: string | null
  readonly to: readonly string[]
  /** As it stands in the head of the message, and as ISO 8601 by the sender's clock. */
  readonly dateWords: string | null
  readonly date: string | null
  readonly text: string | null
  readonly html: string | null
  readonly attachments: number
}

interface Mailbox { readonly name?: string, readonly address?: string, readonly group?: readonly Mailbox[] }

const LF = 0x0a
const CR = 0x0d

/** Longest list of recipients that is shown. */
const MAX_RECIPIENTS = 50

/** Throws MaterialFault `too-deep`, `broken` or `encrypted`. */
export async function parseMessage(bytes: Uint8Array): Promise<Message> {
  const { default: PostalMime } = await import('postal-mime')
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(withLineFeeds(bytes), { maxNestingDepth: 100 })
  } catch (error) {
    throw /nesting|depth/i.test((error as Error).message) ? new MaterialFault('too-deep', 'The parts of the message are nested deeper than 100.') : new MaterialFault('broken', 'The message cannot be taken apart.')
  }
  const type = mail.headers.find((h) => h.key === 'content-type')?.value ?? ''
  if (/^multipart\/encrypted|smime-type\s*=\s*"?enveloped-data/iu.test(type.trim())) throw new MaterialFault('encrypted', 'The message is encrypted.')
  if (/^multipart\//iu.test(type.trim()) && !/;\s*boundary\s*=\s*"?[^\s";]/iu.test(type)) throw new MaterialFault('broken', 'The parts of the message cannot be told apart: its head does not say what stands between them.')
  const dateWords = cleanValue(mail.headers.find((h) => h.key === 'date')?.value ?? '') || null
  return {
    subject: cleanValue(mail.subject ?? '') || null, from: named(mail.from), to: [...mail.to ?? [], ...mail.cc ?? []].flatMap((m) => named(m) ?? []).slice(0, MAX_RECIPIENTS),
    dateWords, date: dateWords === null ? null : isoDay(dateWords),
    text: mail.text?.trim() ? mail.text : null, html: mail.html?.trim() ? mail.html : null,
    attachments: mail.attachments.length,
  }
}

/** Old mail programs of the Macintosh end lines by a carriage return alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.includes(LF) ? bytes : bytes.map((byte) => (byte === CR ? LF : byte))
}

function named(mailbox: Mailbox | undefined): string | null {
  if (mailbox?.group) return cleanValue(mailbox.name ?? '') || null
  return cleanValue(mailbox?.name ?? '') || cleanValue(mailbox?.address ?? '') || null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day of `Tue, 4 May 2031 09:00:00 +0200`, by the sender's clock. */
function isoDay(words: string): string | null {
  const m = /(?:^|[\s,])(\d{1,2})[\s-]([A-Za-z]{3})[A-Za-z]{0,6}[\s-](\d{4})\b/.exec(words)
  const month = m ? MONTHS.indexOf(m[2].toLowerCase()) + 1 : 0
  return parseDate(m && month > 0 ? `${m[3]}-${String(month).padStart(2, '0')}-${m[1].padStart(2, '0')}` : words)
}
