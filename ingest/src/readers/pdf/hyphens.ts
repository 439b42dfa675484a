/** Words broken over lines are joined again; a hyphen of the word itself stays, where the document spells it so elsewhere. */

/** Answers how a broken word goes on: true where its hyphen belongs to it. */
export type KeepsHyphen = (before: string, after: string) => boolean

/** Learns from all lines of the document which words are spelled with and without a hyphen. */
export function hyphenRule(lines: Iterable<string>): KeepsHyphen {
  const words = new Set<string>()
  for (const line of lines) for (const m of line.matchAll(/[\p{L}]+(?:-[\p{L}]+)*(?!-?$)/gu)) words.add(m[0].toLowerCase())
  return (before, after) => {
    const head = /[\p{L}-]+$/u.exec(before)?.[0].toLowerCase() ?? ''
    const tail = /^[\p{L}-]+/u.exec(after)?.[0].toLowerCase() ?? ''
    if (words.has(head + tail)) return false
    return words.has(`${head}-${tail}`)
  }
}

/** Two lines of one paragraph as one. A soft hyphen always goes; a hard one where a small letter follows and the rule does not keep it. */
export function joinLines(before: string, after: string, keeps: KeepsHyphen): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after.trimStart()
  if (/\p{L}[-‐]$/u.test(before) && /^\s*\p{Ll}/u.test(after)) return (keeps(before.slice(0, -1), after.trimStart()) ? before : before.slice(0, -1)) + after.trimStart()
  return /[-–—/]$/.test(before) && !/\s[-–—/]$/.test(before) && /^\s*\p{L}/u.test(after) && /\p{L}[-–—/]$/u.test(before) && /^\s*\p{Lu}/u.test(after) && before.endsWith('-') ? before + after.trimStart() : `${before} ${after.trimStart()}`
}
