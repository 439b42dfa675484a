/** Offices and functions: "General Secretary", "the chair of the League", "President" before a name. */
import { officeHead, OFFICE_HEADS, OFFICE_MODIFIERS, PORTFOLIO_HEADS } from '../lexicons/role-words.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { RANK_ONLY, TITLES } from '../lexicons/titles.ts'
import { isDemonym } from './word-kinds.ts'
import type { Name } from './read-names.ts'
import type { Sentence, Token } from '../language/tokens.ts'

export interface RoleFound { readonly start: number, readonly end: number, readonly rule: string }

/** Words after which an office without an article stands: "was elected chairman", "as secretary". */
const BEFORE_OFFICE: ReadonlySet<string> = new Set(['elected', 'appointed', 'as', 'became', 'named', 'chosen', 'reelected', 're-elected', 'become', 'made'])
const ABILITIES: ReadonlySet<string> = new Set(['skill', 'skills', 'talent', 'talents', 'ability', 'abilities', 'gift', 'gifts', 'qualities', 'reputation', 'strengths', 'prowess'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'our', 'its', 'their', 'his', 'her', 'an', 'former', 'then'])

/** Roles of one sentence. */
export function findRoles(sentence: Sentence, names: readonly Name[]): RoleFound[] {
  const { tokens } = sentence
  const out: RoleFound[] = []
  for (let i = 0; i < tokens.length; i++) {
    const head = tokens[i]
    const lemma = officeHead(head.lower)
    // "her gifts as writer, speaker and organizer"
    if (isAbility(tokens, i)) continue
    // "prior to"
    if (lemma === 'prior' && (!head.capitalized || tokens[i + 1]?.lower === 'to')) continue
    if (!OFFICE_HEADS.has(lemma) || head.pos === 'verb' && !head.capitalized || RANK_ONLY.has(lemma)) continue
    const body = bodyBefore(tokens, i, names)
    let from = i
    while (from > 0 && from > i - 3 && from - 1 >= body && (OFFICE_MODIFIERS.has(tokens[from - 1].lower) && (tokens[from - 1].capitalized || !head.capitalized))) from--
    // "founder/leader"
    if (tokens[i + 1]?.words === '/' && OFFICE_HEADS.has(tokens[i + 2]?.lower ?? '')) continue
    if (from === i && tokens[i - 1]?.words === '/' && OFFICE_HEADS.has(tokens[i - 2]?.lower ?? '')) from = i - 2
    // "Web Minister": any word in capitals before an office in capitals, where neither is a name.
    if (from === i && head.capitalized && i > 0 && isMatter(tokens[i - 1]) && body < i && !names.some((n) => n.from < i && n.to > i - 1)) from = i - 1
    const matter = portfolioEnd(tokens, i, names)
    const rule = matter > i + 1 ? 'role-with-portfolio' : ruleOf(tokens, from, i, names, body)
    if (rule) out.push({ start: tokens[from].start, end: tokens[matter - 1].end, rule })
    i = matter - 1
  }
  return out
}

/** What somebody is good at is no office. */
export function isAbility(tokens: readonly Token[], head: number): boolean {
  return tokens.slice(Math.max(0, head - 8), head).some((t, k, before) => t.lower === 'as' && ABILITIES.has((before[k - 1] ?? tokens[head - 9])?.lower ?? ''))
}

/** A common noun or adjective with a capital that may say what an office is for. */
function isMatter(t: Token): boolean {
  return t.capitalized && !t.acronymShape && /^\p{L}{3,}$/u.test(t.words) && /^(?:noun|adjective)$/u.test(t.pos) && !ORG_HEADS.has(t.lower) && !TITLES.has(t.lower) && !t.tags.has('Person') && !t.tags.has('FirstName') && !t.tags.has('Place') && !isDemonym(t.lower)
}

/** Behind "of Agriculture" in "Minister of Agriculture", "for Branding" in "Vice President for Branding"; right behind the head where no matter follows. */
function portfolioEnd(tokens: readonly Token[], head: number, names: readonly Name[]): number {
  const vice = tokens[head].lower === 'president' && tokens[head - 1]?.lower === 'vice'
  if (!tokens[head].capitalized || !PORTFOLIO_HEADS.has(tokens[head].lower) && !vice || !/^(?:of|for)$/u.test(tokens[head + 1]?.lower ?? '')) return head + 1
  let to = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2
  // A secretary is one of a body; for a matter only "for" it, or of state.
  if (tokens[head].lower.endsWith('secretary') && tokens[head + 1].lower === 'of' && tokens[to]?.lower !== 'state') return head + 1
  const first = to
  while (to < first + 4 && tokens[to] !== undefined && (first === to && tokens[head].lower !== 'president' || !names.some((n) => n.kind !== 'Other' && n.kind !== 'Place' && n.from <= to && to < n.to)) && (tokens[to].capitalized && !ORG_HEADS.has(tokens[to].lower) || to > first && /^(?:and|of|the|for)$/u.test(tokens[to].lower) && tokens[to + 1]?.capitalized)) to++
  return to > first && !tokens[to - 1].acronymShape ? to : head + 1
}

function ruleOf(tokens: readonly Token[], from: number, head: number, names: readonly Name[], body: number): string | null {
  const before = tokens[from - 1]
  const after = tokens[head + 1]
  const holder = names.some((n) => n.from === head + 1 && n.kind === 'Person')
  if (holder && (tokens[head].capitalized || /^(?:ex|co)-/u.test(tokens[head].lower))) return 'role-before-name'
  if (tokens[head].capitalized && from < head && tokens[from].capitalized && !ORG_HEADS.has(after?.lower ?? '')) return 'role-in-capitals'
  if (body > 0 && body === from && !(after?.capitalized)) return 'role-of-named-body'
  if (after?.lower === 'of' || after?.lower === 'for') {
    const right = tokens[head + 2]
    const noun = right && /^(?:the|a|an|another|our|its|their|this|that)$/.test(right.lower) ? tokens[head + 3] : right
    const organ = noun && (names.some((n) => n.kind === 'Organization' && n.from <= tokens.indexOf(noun) && tokens.indexOf(noun) < n.to) || ORG_HEADS.has(noun.lower))
    if (organ && (before === undefined || ARTICLES.has(before.lower) || before.pos === 'punctuation' || BEFORE_OFFICE.has(before.lower) || from < head)) return 'role-of-body'
  }
  if (before && /^(?:whose|our|its|their|the)$/.test(before.lower) && after?.words === ',' && names.some((n) => n.from === head + 2 && n.kind === 'Person')) return 'role-in-apposition'
  if (before && BEFORE_OFFICE.has(before.lower) && !after?.capitalized) return 'role-after-verb'
  if (tokens[head].capitalized && before?.words === ',' && (after === undefined || after.pos === 'punctuation') && names.some((n) => n.kind === 'Person' && n.to === from - 1)) return 'role-after-name'
  return null
}

/** Index just behind the name of a body that ends before the office ("League secretary"); 0 where none. */
function bodyBefore(tokens: readonly Token[], head: number, names: readonly Name[]): number {
  for (const n of names) {
    if (n.kind !== 'Organization') continue
    const to = tokens[n.to]?.lower === '\'s' ? n.to + 1 : n.to
    if (to <= head && to >= head - 2) return to
  }
  return 0
}
