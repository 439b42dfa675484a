/** Everything between two entities: a sentence for each relation, then every passage that says so. */
import type { Statement } from '@polylogue/graph-schema'
import { aggregate, relation } from '@polylogue/graph-schema'
import { useMemo, useState } from 'react'
import { usePair } from '../api/queries.ts'
import { useCanvas } from '../state/canvas.ts'
import { go } from '../state/look.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import { namesOf } from '../view-model/scene.ts'
import { count, periodOf, relationClause } from '../view-model/words.ts'
import { ToneGlyph } from './Glyphs.tsx'
import { PassageCard } from './PassageCard.tsx'
import { Empty, Failed, Loading } from './States.tsx'

export function RelationPanel({ a, b }: { readonly a: string, readonly b: string }) {
  const filter = useCanvas((s) => s.filter)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePair(a, b, filter)
  const [only, setOnly] = useState<string | null>(null)
  const pages = data?.pages
  const { statements, names, documents, relations } = useMemo(() => {
    const statements = pages?.flatMap((p) => p.statements) ?? []
    return {
      statements, relations: aggregate(statements),
      names: namesOf(pages?.flatMap((p) => p.entities) ?? []),
      documents: new Map(pages?.flatMap((p) => p.documents.map((d) => [d.id, d] as const))),
    }
  }, [pages])
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Fetching the passages…" />
  if (statements.length === 0) return <Empty title="No passage under these filters."><p>Other filters may show some: drop one in the line below.</p></Empty>
  const keyOf = (s: Pick<Statement, 'subject' | 'relation'>) => `${s.subject} ${s.relation}`
  const shown = statements.filter((s) => only === null || keyOf(s) === only)
  return (
    <div className="card evidence">
      <h2><button type="button" className="name-link" onClick={() => go.entity(a)}>{names(a)}</button> <span className="quiet">and</span> <button type="button" className="name-link" onClick={() => go.entity(b)}>{names(b)}</button></h2>
      <ul className="clauses">
        {relations.map((r) => (
          <li key={keyOf(r)}>
            <button type="button" className="clause" aria-pressed={only === keyOf(r)} onClick={() => setOnly(only === keyOf(r) ? null : keyOf(r))} title="Show only these passages">
              <ToneGlyph tone={toneOfRelation(r.relation)} /><span>{relationClause(r, names)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{count(data.pages[0].total, 'statement')} · {periodOf(relations)}{hasNextPage ? ` · the first ${statements.length} are counted above` : ''}</p>
      <ol className="passages" aria-label="Passages">
        {shown.flatMap((s) => s.evidence.map((e) => <PassageCard key={`${s.id} ${e.start}`} statement={s} evidence={e} names={names} document={documents.get(s.document) ?? null} verb={relation(s.relation).label} />))}
      </ol>
      {hasNextPage && <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{isFetchingNextPage ? 'Fetching…' : 'More passages'}</button>}
    </div>
  )
}
