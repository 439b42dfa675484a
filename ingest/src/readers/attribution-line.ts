/** The line below a quotation that says whose words they were, and nothing else. */

const NAME = /^(?:\p{Lu}\.[ \u00a0-]?){0,4}(?:\p{Lu}[\p{L}'’-]{1,30}[ \u00a0]?|\p{Lu}\.[ \u00a0]?|(?:de|von|van|der|den|da|di|du|la|le|al|el|bin|ibn|of|the)[ \u00a0]){1,6}/u

/** Words a reference does not have outside its titles, and a sentence has. */
const SENTENCE_WORDS = /\b(is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did|said|says|wrote|writes|argues|argued|we|they|he|she|who|which|because)\b/i

/** True where a passage stands wholly in quotation marks, or opens with them. */
export function looksQuoted(passage: string): boolean {
  return /^\s*["“„«]/.test(passage.slice(0, 20)) || /["”»]\s*$/.test(passage.slice(-20))
}

/**
 * "— Ada Lindqvist", "A. Lindqvist, “On Ports”, in Letters (Bergen, 1931), p. 4", "(Lindqvist, Letters, p. 3)".
 * `quoted`: the passage above shows by itself that it is a quotation; where it does not, the line must be a full reference.
 */
export function looksLikeAttribution(line: string, quoted: boolean): boolean {
  if (line.length > 400 || line.length < 4 || /^(for the|signed|on behalf of)\b/i.test(line)) return false
  if (quoted && /^(?:--?|—|–|―)[ \u00a0]?[\p{Lu}"“]/u.test(line)) return !/[.!?]["”]?[ \n]+\p{Lu}\p{Ll}+[ \n]+\p{Ll}+[ \n]+\p{Ll}/u.test(line)
  const inner = quoted && /^[([].*[)\]]\.?$/s.test(line) ? line.slice(1).replace(/[)\]]\.?$/, '') : line
  const name = NAME.exec(inner)?.[0].trim()
  if (!name) return false
  const rest = inner.slice(NAME.exec(inner)![0].trimEnd().length)
  if (!/^\s?[,:(]/.test(rest)) return quoted && rest === '' && /\p{Lu}/u.test(name) && name.split(/\s+/).length >= 2
  const outside = rest.replace(/["“][^"“”]{0,200}["”]/g, ' " ')
  if (SENTENCE_WORDS.test(outside)) return false
  const reference = /["“]/.test(rest) || /\bp{1,2}\.? ?\d/.test(rest) || /\((?:[^()]{0,80})?(1[4-9]|20)\d\d[a-z]?\)/.test(rest)
  return reference || (quoted && rest.length < 160)
}
