/** Whose voice a document is: its publisher, else who signs, else its author, else the unnamed author of the text. */
import { overlaps } from '@polylogue/graph-schema'
import type { Document, EntityKind, Mention } from '@polylogue/graph-schema'
import { fitsInitials, isShortForm } from '../names/acronyms.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { formKey, givenFit, personParts } from './name-forms.ts'

export interface VoiceCandidate {
  readonly kind: EntityKind
  readonly forms: readonly string[]
  readonly places: readonly Mention[]
}

export interface Voice {
  /** Index of the candidate; null where the text never names the voice. */
  readonly group: number | null
  readonly name: string
  readonly kind: EntityKind
}

export function findVoice(document: Document, candidates: readonly VoiceCandidate[]): Voice {
  const publisher = document.publisher?.value.replace(/\s+/gu, ' ').trim()
  if (publisher) return byName(publisher, 'Organization', candidates)
  const signed = signatory(document, candidates)
  if (signed !== null) return { group: signed, name: candidates[signed].forms[0], kind: candidates[signed].kind }
  const author = document.author?.value.replace(/\s+/gu, ' ').trim()
  if (author) return byName(author, author.split(' ').some((w) => ORG_HEADS.has(w.toLowerCase())) ? 'Organization' : 'Person', candidates)
  const title = document.title?.value.replace(/\s+/gu, ' ').trim()
  return { group: null, name: title ? `Author of “${title}”` : `Author of ${document.path}`, kind: 'Organization' }
}

function byName(name: string, kind: EntityKind, candidates: readonly VoiceCandidate[]): Voice {
  const key = formKey(name)
  // What stands in brackets behind the name is its short form: "Full Name (FN)".
  const short = /\(([^()]{2,14})\)\s*$/u.exec(name)?.[1]
  const bare = short ? formKey(name.slice(0, name.lastIndexOf('('))) : key
  const exact = candidates.findIndex((c) => c.kind === kind && c.forms.some((f) => { const k = formKey(f); return k === key || k === bare || short !== undefined && k === formKey(short) }))
  if (exact >= 0) return { group: exact, name, kind }
  if (kind === 'Person') {
    const parts = personParts(name)
    const fits = candidates.flatMap((c, i) => (c.kind === 'Person' && c.forms.some((f) => { const p = personParts(f); return p.family === parts.family && givenFit(p.given, parts.given) }) ? [i] : []))
    return { group: fits.length === 1 ? fits[0] : null, name, kind }
  }
  const fits = candidates.flatMap((c, i) => (c.kind === 'Organization' && c.forms.some((f) => isShortForm(f) && fitsInitials(f, name)) ? [i] : []))
  return { group: fits.length === 1 ? fits[0] : null, name, kind }
}

/** The one body, else the one person, named in the signature. */
function signatory(document: Document, candidates: readonly VoiceCandidate[]): number | null {
  const signatures = document.passages.filter((p) => p.kind === 'signature')
  for (const kind of ['Organization', 'Person'] as const) {
    const here = candidates.flatMap((c, i) => (c.kind === kind && c.places.some((m) => signatures.some((s) => overlaps(s, m))) ? [i] : []))
    if (here.length === 1) return here[0]
    if (here.length > 1) return null
  }
  return null
}
