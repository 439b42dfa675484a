/** The quoting voice's own stance towards the words, only where words right beside them show it. Quoting is not endorsing. */
import type { Document, QuotationStance, Span } from '@polylogue/graph-schema'
import type { MarkedStretch } from './marked-stretches.ts'
import { APPROVING, IRONIC, REFUTING, SIC } from '../../lexicons/quoting-stance.ts'

export function stanceTowards({ text, passages }: Document, stretch: MarkedStretch): { stance: QuotationStance, evidence: Span | null } {
  const p = passages[stretch.passage]
  const from = Math.max(p.start, stretch.outerStart - 120)
  const lead = text.slice(from, stretch.outerStart)
  const cut = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('? '), lead.lastIndexOf('! ')) + 1
  const behind = text.slice(stretch.outerEnd, Math.min(p.end, stretch.outerEnd + 120))
  for (const [words, at] of [[lead.slice(cut), from + cut], [behind, stretch.outerEnd]] as const) {
    for (const [pattern, stance] of [[APPROVING, 'approving'], [REFUTING, 'refuting'], [IRONIC, 'ironic']] as const) {
      const m = pattern.exec(words)
      if (m) return { stance, evidence: { start: at + m.index, end: at + m.index + m[0].length } }
    }
  }
  const sic = SIC.exec(text.slice(stretch.start, stretch.end))
  if (sic) return { stance: 'ironic', evidence: { start: stretch.start + sic.index, end: stretch.start + sic.index + sic[0].length } }
  return { stance: 'neutral', evidence: null }
}
