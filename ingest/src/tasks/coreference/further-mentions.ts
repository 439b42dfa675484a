/**
 * Mentions that coreference sets count as names and a graph of bodies and people does not: offices standing for who holds
 * them ("the Speaker"), bodies called by a common noun with a capital ("the House"), peoples ("the Norlanders"). Equal words are one.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Mention, Span } from '@polylogue/graph-schema'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { ORG_HEADS } from '../../lexicons/org-words.ts'
import { isDemonym } from '../../names/word-kinds.ts'
import type { Sentence, Token } from '../../language/tokens.ts'

/** Groups of spans beside those of `taken` (mentions in text order); `widen` gives the whole phrase. */
export function furtherMentions(sentences: readonly Sentence[], roles: readonly Mention[], taken: readonly Span[], widen: (span: Span) => Span): Span[][] {
  const groups = new Map<string, Span[]>()
  const covers = (span: Span) => taken.some((t) => t.start < span.end && span.start < t.end)
  const add = (key: string, span: Span) => { const l = groups.get(key); if (l) l.push(span); else groups.set(key, [span]) }
  for (const role of roles) if (!covers(role) && /\p{Lu}/u.test(role.words)) add(`role ${role.words.toLowerCase()}`, widen(role))
  for (const { tokens } of sentences) for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]
    if (!t.capitalized || covers(t)) continue
    if (isPeople(tokens, i)) add(`people ${t.lower}`, widen(t))
    else if (isBody(tokens, i)) add(`body ${t.lower}`, widen(t))
  }
  // A noun with a capital once is a matter of style; twice it is how the text calls a body.
  return [...groups].filter(([key, spans]) => !key.startsWith('body ') || spans.length > 1).sort(([a], [b]) => compareIds(a, b)).map(([, spans]) => spans)
}

/** "Norlanders", "the Norlanders": a demonym in the plural, no noun behind it. */
function isPeople(tokens: readonly Token[], i: number): boolean {
  return tokens[i].lower.endsWith('s') && isDemonym(tokens[i].lower) && !tokens[i].lower.endsWith('ss') && tokens[i + 1]?.pos !== 'noun' && !tokens[i + 1]?.capitalized
}

/** "the House", "The Court": a noun for bodies with a capital behind an article, alone. */
function isBody(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]
  return tokens[i - 1]?.lower === 'the' && (BODY_NOMINALS.has(lower) || ORG_HEADS.has(lower)) && !tokens[i + 1]?.capitalized && tokens[i + 1]?.pos !== 'noun'
}
