/** Answers about traces: the chain from a quotation to the earliest place, and who has the words of a stretch. */
import { compareIds, compareSpans, overlaps } from '@polylogue/graph-schema'
import type { Evidence, LinkedQuotation, Span, Trace } from '@polylogue/graph-schema'
import type { ChainLink, QuotedStretch } from '../graph-store.ts'
import type { StoreEngine } from './engine.ts'

/** More links than any chain of real texts has. */
const MOST_LINKS = 50

/** Link by link, the quotation itself first; empty where it has no trace. A quotation met before ends the chain. */
export async function chainOf(engine: StoreEngine, first: LinkedQuotation): Promise<readonly ChainLink[]> {
  const chain: ChainLink[] = []
  const met = new Set<string>()
  for (let quotation: LinkedQuotation | null = first; quotation && !met.has(quotation.id) && chain.length < MOST_LINKS;) {
    met.add(quotation.id)
    const [trace]: readonly Trace[] = await engine.traces([quotation.id])
    if (!trace) break
    chain.push({ quotation, trace })
    quotation = trace.continues === null ? null : await engine.quotation(trace.continues)
  }
  return chain
}

/** Everybody whose words were found in the stretch, by where they begin there. */
export async function quotedFrom(engine: StoreEngine, document: string, stretch: Span): Promise<QuotedStretch> {
  const found = (await engine.tracesInto(document)).flatMap((trace) => {
    const places = placesOf(trace).filter((e) => e.document === document && overlaps(e, stretch)).sort(compareSpans)
    return places.length === 0 ? [] : [{ trace, at: places[0] }]
  })
  found.sort((a, b) => compareSpans(a.at, b.at) || compareIds(a.trace.id, b.trace.id))
  const ids = [...new Set(found.flatMap(({ trace }) => trace.quotation ?? []))].sort(compareIds)
  return { traces: found.map(({ trace }) => trace), quotations: await engine.quotationsById(ids) }
}

function placesOf(trace: Trace): readonly Evidence[] {
  return [...(trace.source ? [trace.source] : []), ...trace.pieces, ...trace.copies]
}

/** Entities a quotation names. */
export function endsOf(q: LinkedQuotation): readonly (string | null)[] {
  return [q.source, q.quotedBy, q.work]
}
