/** Words of an entity that others quote, and words it quotes; each opens its trace. */
import type { LinkedQuotation } from '@polylogue/graph-schema'
import { useQuotations } from '../api/queries.ts'
import { go } from '../state/look.ts'
import { namesOf } from '../view-model/scene.ts'

const LENGTH = 140

export function EntityQuotations({ id, name }: { readonly id: string, readonly name: string }) {
  const of = useQuotations('source', id)
  const by = useQuotations('quotedBy', id)
  return (
    <>
      <Group title="Quoted words" hint={`Words of ${name}, as quoted`} quotations={of.data?.quotations ?? []} total={of.data?.total ?? 0} names={namesOf(of.data?.entities ?? [])} who="quotedBy" />
      <Group title="Quotes others" hint={`Words that ${name} quotes`} quotations={by.data?.quotations ?? []} total={by.data?.total ?? 0} names={namesOf(by.data?.entities ?? [])} who="source" />
    </>
  )
}

function Group({ title, hint, quotations, total, names, who }: {
  readonly title: string, readonly hint: string, readonly quotations: readonly LinkedQuotation[], readonly total: number, readonly names: (id: string | null) => string, readonly who: 'source' | 'quotedBy'
}) {
  if (quotations.length === 0) return null
  return (
    <details className="group">
      <summary title={hint}><span className="group-title">{title}</span> <span className="count">{total}</span></summary>
      <ul className="plain-list">
        {quotations.map((q) => (
          <li key={q.id}>
            <button type="button" className="line-link quote-link" onClick={() => go.trace(q.id)}>
              <q className="serif">{short(q.content.exact)}</q><span className="quiet">{who === 'source' ? `words of ${names(q.source)}` : `quoted by ${names(q.quotedBy)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The beginning of a quotation, its line breaks folded. */
export function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > LENGTH ? `${flat.slice(0, LENGTH).trimEnd()}…` : flat
}
