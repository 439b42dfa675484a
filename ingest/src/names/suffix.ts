/** Parts of a body's name that no run of capitals holds: behind it in brackets, marks or after a comma ("Party of Norland (M-L)", "Circle “Dawn”", "Velde, Inc."), before it a number or a year ("22nd Congress", "1995 HL Congress"). */
import { LEGAL_FORMS } from '../lexicons/org-words.ts'
import { mayBeName } from './may-be-name.ts'
import type { NameKind } from './candidate.ts'
import type { Token } from '../language/tokens.ts'

const TENDENCY = /^(?:ml|m-l|mlm|m-l-m|mls|b|m|bolsheviks?|mensheviks?|reconstituted|provisional|provisionals|official|reformed|united|left|right|independent|unified|new|majority|minority)$/i

export function withSuffix(tokens: readonly Token[], start: number, to: number, kind: NameKind): { from: number, to: number } {
  if (kind !== 'Organization') return { from: start, to }
  const from = /^\p{N}+(?:st|nd|rd|th)$/u.test(tokens[start - 1]?.words ?? '') && /^(?:congress|conference|plenum|party|international|assembly|brigade|regiment|battalion|division|army|corps|district|circuit)$/.test(tokens[start].lower) ? start - 1 : start
  if (from === start && /^(?:congress|conference|convention|plenum)$/u.test(tokens[to - 1].lower) && /^1[89]\d\d$|^20\d\d$/u.test(tokens[start - 1]?.words ?? '') && !/^(?:in|of|since|until|before|after|by)$/u.test(tokens[start - 2]?.lower ?? '')) return { from: start - 1, to }
  if (tokens[to]?.words === ',' && tokens[to + 1]?.capitalized && LEGAL_FORMS.has(tokens[to + 1].lower.replace(/\.$/u, ''))) return { from, to: to + 2 }
  if (tokens[to]?.words === '(') {
    let end = to + 1
    while (end < tokens.length && end - to <= 5 && tokens[end].words !== ')') end++
    const inside = tokens.slice(to + 1, end)
    if (tokens[end]?.words === ')' && inside.length > 0 && inside.every((t) => TENDENCY.test(t.lower) || /(?:ist|ists|ite|ites|ism)$/.test(t.lower) && t.capitalized || t.words === '-' || t.words === '–')) return { from, to: end + 1 }
  }
  if (/^[“"«]$/.test(tokens[to]?.words ?? '') && (to - from > 1 || tokens[from].acronymShape)) {
    let end = to + 1
    while (end < tokens.length && end - to <= 5 && mayBeName(tokens[end])) end++
    if (end > to + 1 && /^[”"»]$/.test(tokens[end]?.words ?? '')) return { from, to: end + 1 }
  }
  return { from, to }
}
