/** Inflected forms of the verbs and adjectives that take a content clause, with base form and kinds. */
import { CONVINCED, SHOWING, THINKING, UTTERING } from '../../lexicons/content-verbs.ts'
import { regularForms } from './verb-forms.ts'

export type ContentKind = 'uttering' | 'thinking' | 'showing' | 'convinced'

export interface ContentVerb {
  readonly base: string
  readonly kinds: readonly ContentKind[]
}

/** Spellings that the rules do not make. */
const DOUBLED: readonly (readonly [string, string])[] = [
  ['admitted', 'admit'], ['admitting', 'admit'], ['regretted', 'regret'], ['begged', 'beg'], ['begging', 'beg'], ['quipped', 'quip'], ['planned', 'plan'], ['planning', 'plan'], ['inferred', 'infer'], ['preferred', 'prefer'],
  ['betting', 'bet'], ['forgetting', 'forget'], ['beginning', 'begin'], ['bragged', 'brag'], ['hinted', 'hint'], ['going', 'go'], ['goes', 'go'], ['seeing', 'see'], ['foreseeing', 'foresee'], ['agreeing', 'agree'], ['denied', 'deny'],
]

/** form, lower case → verb. */
export const CONTENT_FORMS: ReadonlyMap<string, ContentVerb> = contentForms()

function contentForms(): Map<string, ContentVerb> {
  const kinds = new Map<string, Set<ContentKind>>()
  const irregular = new Map<string, readonly string[]>()
  for (const [kind, list] of [['uttering', UTTERING], ['thinking', THINKING], ['showing', SHOWING], ['convinced', CONVINCED]] as const) {
    for (const entry of list.split(',')) {
      const [base, ...forms] = entry.trim().split(':')
      kinds.set(base, (kinds.get(base) ?? new Set<ContentKind>()).add(kind))
      if (forms.length > 0) irregular.set(base, forms)
    }
  }
  const out = new Map<string, ContentVerb>()
  const put = (form: string, verb: ContentVerb) => { if (!out.has(form)) out.set(form, verb) }
  for (const [base, set] of kinds) {
    const verb: ContentVerb = { base, kinds: [...set] }
    put(base, verb)
    if (set.has('convinced')) continue
    for (const form of [...regularForms(base), ...(irregular.get(base) ?? [])]) put(form, verb)
  }
  for (const [form, base] of DOUBLED) { const verb = out.get(base); if (verb) put(form, verb) }
  return out
}
