/** Spans of a sequence as labels for its places and back: "B-Kind" begins a span, "I-Kind" goes on with it, "O" is outside. */

export interface LabelledSpan { readonly from: number, readonly to: number, readonly kind: string }

/** 'O' and both labels of each kind, in the order in which a model lists them. */
export function spanLabels(kinds: readonly string[]): string[] {
  return ['O', ...kinds.flatMap((k) => [`B-${k}`, `I-${k}`])]
}

/** One label for each of `length` places. Spans [from, to) must not overlap. */
export function labelsOfSpans(length: number, spans: readonly LabelledSpan[]): string[] {
  const out = Array.from({ length }, () => 'O')
  for (const { from, to, kind } of spans) for (let i = from; i < to; i++) out[i] = `${i === from ? 'B' : 'I'}-${kind}`
  return out
}

/** The spans that labels mark. An "I-" that continues nothing of its kind begins a span. */
export function spansOfLabels(labels: readonly string[]): LabelledSpan[] {
  const out: { from: number, to: number, kind: string }[] = []
  labels.forEach((label, i) => {
    if (label === 'O') return
    const kind = label.slice(2)
    const open = out.at(-1)
    if (label[0] === 'I' && open?.to === i && open.kind === kind) open.to++
    else out.push({ from: i, to: i + 1, kind })
  })
  return out
}
