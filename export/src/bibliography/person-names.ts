/** Names as a reference gives them → family and given names, or the name of a body as it is. */

export type CslName = { readonly family: string, readonly given?: string } | { readonly literal: string }

/** Words that only bodies have in their names. Source: own knowledge. */
const BODY = /\b(?:league|union|party|committee|council|society|association|ministry|board|congress|federation|institute|university|commission|bureau|office|company|government|department|assembly|organi[sz]ation|movement|front|club|press|church|court|brotherhood|circle|international|group|network|foundation|centre|center|collective|editors?)\b/iu
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu
const PARTICLE = /^(?:von|van|de|der|den|du|da|di|la|le|ten|ter|zu|zur|af|al|el|bin|ibn)$/u

/** "Lund, Vera; Otto de Veit & the Ferry Union" → three names. */
export function readNames(text: string | null): CslName[] {
  if (text === null) return []
  return text.split(/\s*(?:;|&|\s\band\b\s)\s*/u).map((name) => name.replace(/\s+/gu, ' ').replace(/^[,\s]+|[,\s]+$/gu, '')).filter((name) => name !== '' && !/^et al\.?$/u.test(name)).map(readName)
}

function readName(name: string): CslName {
  const comma = name.split(/\s*,\s*/u)
  if (BODY.test(name) || /^the\s/iu.test(name) || /\p{N}/u.test(name)) return { literal: name }
  if (comma.length === 2 && !SUFFIX.test(comma[1])) return { family: comma[0], given: comma[1] }
  const words = comma[0].split(' ')
  if (words.length === 1) return { literal: name }
  if (words.length > 5) return { literal: name }
  let at = words.length - 1
  while (at > 1 && PARTICLE.test(words[at - 1])) at--
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
}

/** "Family, Given", or the body's name. */
export function invertedName(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')
}
