/** The text of a document with mentions, quotations and cues marked. What overlaps is cut into pieces, so that marks always nest. */
import { escapeHtml } from './escape-html.ts'
import type { Inspection } from './inspection.ts'

interface Marked { readonly start: number, readonly end: number, readonly css: string, readonly title: string }

/** HTML; one pass over the text and its marks, in the order of their places. */
export function markedText(i: Inspection): string {
  const letters = [...i.text]
  const marks: Marked[] = [
    ...i.quotations.map((q) => ({ ...q.content, css: 'quotation', title: `words of ${q.speaker ?? 'nobody named'}` })),
    ...i.things.flatMap((t) => t.mentions.map((m) => ({ ...m, css: t.kind, title: `${t.name} (${t.kind}): ${m.form} by ${m.rule}` }))),
    ...i.findings.flatMap((f) => (f.cue ? [{ ...f.cue, css: 'cue', title: `${f.subject} ${f.relation} ${f.object}` }] : [])),
  ]
  const edges = [...new Set([0, letters.length, ...marks.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  const starting = new Map<number, Marked[]>()
  for (const m of marks) { const l = starting.get(m.start); if (l) l.push(m); else starting.set(m.start, [m]) }
  let open: Marked[] = []
  let out = ''
  for (let k = 0; k + 1 < edges.length; k++) {
    open = [...open.filter((m) => m.end > edges[k]), ...starting.get(edges[k]) ?? []]
    const words = escapeHtml(letters.slice(edges[k], edges[k + 1]).join(''))
    out += open.reduce((inner, m) => `<mark class="${m.css}" title="${escapeHtml(m.title)}">${inner}</mark>`, words)
  }
  return out
}
