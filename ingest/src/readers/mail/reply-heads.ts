/** Lines that mail programs put above what they quote. English, and the common forms of Gmail, Thunderbird, Apple Mail and Outlook. */

/** “On 4 May 2031, at 9:12, Ada Quell <ada@quay.example> wrote:” → “Ada Quell”; null where it is no such line. */
export function replyHead(words: string): string | null {
  const line = words.replace(/\s+/g, ' ').trim()
  const m = /^(?:(?:On|At|In)\b.{3,160}?[,\d]\s+(?:at \d{1,2}[:.]\d\d(?: ?[AP]M)?,? )?)?([^,:<>]{2,80}?)\s*(?:<\s?[^<>\s]{3,120}>|\([^()\s]{3,120}@[^()\s]{3,120}\)|\[mailto:[^\]\s]{3,120}\])?\s+(?:wrote|writes|schrieb|a écrit)\s?:$/i.exec(line)
  return m ? plainName(m[1]) : null
}

/** “-----Original Message-----” and its like. */
export function isOldMessageLine(words: string): boolean {
  return /^(?:[-_]{3,}\s{0,3}(?:Original|Forwarded) message\s{0,3}[-_]{3,}|[-_]{8,}|Begin forwarded message:)$/i.test(words.trim())
}

const FIELD = /^\s*\*?(From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s/i

/** The head of an older message copied into this one, from a passage on: its sender, and the passage behind it. Null where there is none. */
export function copiedHead(words: readonly string[], from: number): { readonly name: string, readonly end: number } | null {
  let end = from
  const fields: string[] = []
  while (end < words.length && end - from < 8 && words[end].split('\n').every((line) => FIELD.test(line))) fields.push(...words[end++].split('\n'))
  const sender = fields.find((line) => /^\s*\*?From:/i.test(line))
  if (sender === undefined || fields.length < 2) return null
  const name = plainName(sender.replace(FIELD, '').replace(/\s*(?:<[^<>]{0,120}>|\[mailto:[^\]]{0,120}\])\s*$/, ''))
  return name === null ? null : { name, end }
}

function plainName(words: string): string | null {
  const name = words.replace(/^["'“]|["'”]$/g, '').replace(/^(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AP]M)?\s+/i, '').trim()
  return name.length >= 2 && /\p{L}/u.test(name) ? name : null
}
