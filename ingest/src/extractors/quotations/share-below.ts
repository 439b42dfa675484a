/** Paragraphs of one quotation share what only the last or the first of them says of its source. */
import type { Document, Quotation } from '@polylogue/graph-schema'
import type { Found } from './find-stretches.ts'

/** Paragraphs of one quotation, the last of which has the attribution line: the others take it over. */
export function shareBelow(document: Document, found: readonly Found[], quotations: readonly Quotation[]): Quotation[] {
  const out = [...quotations]
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [found[i].stretch, found[i + 1].stretch]
    const joined = b.passage === a.passage + 1 && (!a.closed || found[i].form === 'block') && (found[i + 1].form === found[i].form)
    if (!joined || (out[i].source !== null && !(out[i].rule === 'letter-head' && out[i + 1].rule === 'attribution-below')) || (out[i].work !== null && out[i + 1].source === null)) continue
    out[i] = { ...out[i], source: out[i + 1].source, sourceWords: out[i + 1].sourceWords, work: out[i].work ?? out[i + 1].work, locator: out[i].locator ?? out[i + 1].locator, citation: out[i].citation ?? out[i + 1].citation, rule: 'next-paragraph' }
  }
  for (let i = 1; i < out.length; i++) {
    const [a, b] = [found[i - 1].stretch, found[i].stretch]
    if (b.passage !== a.passage + 1 || out[i].source !== null || out[i - 1].source === null || a.closed || document.passages[b.passage].kind === 'blockQuote') continue
    out[i] = { ...out[i], source: out[i - 1].source, sourceWords: out[i - 1].sourceWords, work: out[i].work ?? out[i - 1].work, locator: out[i].locator ?? out[i - 1].locator, rule: 'paragraph-before' }
  }
  return out
}
