/** Accounts in messages: "@edda_lorn" is a person, "@HarbourNews" a body by the words inside the handle; and sites that say or do something ("harbournews.org wrote"). */
import { ORG_HEADS } from '../lexicons/org-words.ts'
import type { NameKind } from './candidate.ts'
import type { Sentence, Token } from '../language/tokens.ts'

export interface Handle { readonly from: number, readonly to: number, readonly kind: NameKind }

/** Words and endings that accounts of bodies carry, beside the heads of names of bodies. Source: own knowledge. */
const BODY_PARTS = /(?:news|radio|media|times|weekly|daily|press|magazine|journal|gazette|herald|tribune|shop|store|bookshop|coffee|food|porn|quotes|facts|reactions|design|designs|tech|digital|online|support|official|sports?|football|records|music|films?|studios?|events?|travel|airlines?|airways|bank|police|council|museum|gallery|theatre|hotel|uni|university|college|school|weather|traffic|jobs|tv|fm|fc|hq|inc|ltd|org|club)$/

/** Handles of one sentence: an "@" at a word's beginning and the word against it. */
export function findHandles({ tokens }: Sentence): Handle[] {
  const out: Handle[] = []
  for (let i = 0; i < tokens.length; i++) if (isSite(tokens, i)) out.push({ from: i, to: i + 3, kind: 'Organization' })
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [at, name] = [tokens[i], tokens[i + 1]]
    if (at.words !== '@' || name.pos === 'punctuation' || name.start !== at.end || tokens[i - 1]?.end === at.start && /[\p{L}\p{N}.]$/u.test(tokens[i - 1].words)) continue
    out.push({ from: i, to: i + 2, kind: isBody(name.words) ? 'Organization' : 'Person' })
  }
  return out
}

/** A site's address that stands where a body would: it acts, owns, or something is by or of it. Three tokens: "harbournews", ".", "org". */
function isSite(tokens: readonly Token[], at: number): boolean {
  const [name, stop, ending] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (stop?.words !== '.' || !/^(?:org|com|net|info)$/u.test(ending?.words ?? '') || name.end !== stop.start || stop.end !== ending.start || !/^[\p{L}\p{N}-]+$/u.test(name.words)) return false
  const [before, after] = [tokens[at - 1], tokens[at + 3]]
  if (before !== undefined && (before.words === '@' || before.end === name.start)) return false
  return after?.lower === '\'s' || after?.pos === 'verb' || after?.pos === 'adverb' && tokens[at + 4]?.pos === 'verb' || /^(?:the|of|by|with|against)$/u.test(before?.lower ?? '')
}

function isBody(handle: string): boolean {
  if (/^\p{Lu}{2,5}$/u.test(handle)) return true
  const parts = handle.split(/[_\d]+|(?<=\p{Ll})(?=\p{Lu})/u).map((p) => p.toLowerCase())
  return parts.some((p) => p.length > 2 && ORG_HEADS.has(p)) || BODY_PARTS.test(parts.findLast((p) => p !== '') ?? '') || /^\p{Lu}{2,5}(?=\p{Lu}\p{Ll})/u.test(handle)
}
