/** Documents and who published them, with statements before and after the filter; a tick narrows to it. */
import { useState } from 'react'
import type { FacetValue } from '@polylogue/api/contract'
import { useDocuments } from '../../api/queries.ts'

const FEW = 6

interface Props {
  readonly facet: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly choose: (documents: readonly string[], words: string) => void
}

interface Entry { readonly key: string, readonly label: string, readonly documents: readonly string[], readonly all: number, readonly passing: number }

export function SourceFacets({ facet, chosen, choose }: Props) {
  const { data } = useDocuments()
  if (!data) return null
  const counts = new Map(facet.map((f) => [f.value, f]))
  const documents = data.documents.map((d): Entry & { readonly publisher: string | null } => ({ key: d.id, label: d.title || d.path, publisher: d.publisher, documents: [d.id], all: counts.get(d.id)?.all ?? 0, passing: counts.get(d.id)?.passing ?? 0 })).filter((d) => d.all > 0)
  const publishers = new Map<string, Entry>()
  for (const d of documents) {
    const label = d.publisher ?? 'not known'
    const before = publishers.get(label)
    publishers.set(label, { key: label, label, documents: [...before?.documents ?? [], d.key], all: (before?.all ?? 0) + d.all, passing: (before?.passing ?? 0) + d.passing })
  }
  return (
    <>
      {publishers.size > 1 && <Facet title="Publisher or author" entries={[...publishers.values()]} chosen={chosen} choose={choose} />}
      <Facet title="Document" entries={documents} chosen={chosen} choose={choose} />
    </>
  )
}

function Facet({ title, entries, chosen, choose }: { readonly title: string, readonly entries: readonly Entry[], readonly chosen: Props['chosen'], readonly choose: Props['choose'] }) {
  const [all, setAll] = useState(false)
  const on = (e: Entry) => chosen.length > 0 && e.documents.every((d) => chosen.includes(d))
  const sorted = entries.toSorted((x, y) => Number(on(y)) - Number(on(x)) || y.all - x.all || (x.label < y.label ? -1 : 1))
  const flip = (e: Entry) => choose(on(e) ? chosen.filter((d) => !e.documents.includes(d)) : [...new Set([...chosen, ...e.documents])], `${on(e) ? 'not only' : 'only'} ${e.label}`)
  return (
    <details className="facet" open={sorted.some(on) || undefined}>
      <summary>{title} <span className="count">{entries.length}</span></summary>
      {(all ? sorted : sorted.slice(0, FEW)).map((e) => (
        <label key={e.key} className="radio"><input type="checkbox" checked={on(e)} onChange={() => flip(e)} /><span className="row-label" title={e.label}>{e.label}</span><span className="count"><small>{e.passing}<span aria-hidden="true">/</span><span className="unseen"> of </span>{e.all}</small></span></label>
      ))}
      {!all && sorted.length > FEW && <button type="button" className="button plain" onClick={() => setAll(true)}>{sorted.length - FEW} more</button>}
    </details>
  )
}
