/** Everything between two entities: a sentence for each relation, then every passage that says so. */
import { useMemo } from 'react'
import { relation } from '@polylogue/graph-schema'
import { go } from '../state/look.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import { sentencesOfStatements } from '../view-model/evidence.ts'
import { count } from '../view-model/words.ts'
import { Steps } from './evidence/EvidenceSteps.tsx'
import { EvidenceTools } from './evidence/EvidenceTools.tsx'
import { ALL_AT_ONCE, usePassages } from './evidence/use-passages.ts'
import { ToneGlyph } from './Glyphs.tsx'
import { PassageCard } from './PassageCard.tsx'
import { PairTimeline } from './stage/PairTimeline.tsx'
import { Empty, Failed, Loading } from './States.tsx'

export function RelationPanel({ a, b }: { readonly a: string, readonly b: string }) {
  const { query: { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage }, pages, cut, statements, names, documents, passages, shown } = usePassages(a, b)
  const sentences = useMemo(() => sentencesOfStatements(statements, names), [statements, names])
  const forms = useMemo(() => pages?.flatMap((p) => p.entities.filter((e) => e.id === a || e.id === b).flatMap((e) => [e.name, ...e.aliases])) ?? [], [pages, a, b])
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Fetching the passages…" />
  if (statements.length === 0) return <Empty title="No passage under these filters."><p>Other filters may show some: drop one in the line below.</p></Empty>
  return (
    <div className="card evidence">
      <h2><button type="button" className="name-link" onClick={() => go.entity(a)}>{names(a)}</button> <span className="quiet">and</span> <button type="button" className="name-link" onClick={() => go.entity(b)}>{names(b)}</button></h2>
      <ul className="clauses" aria-label="What stands between them">
        {sentences.map((s) => (
          <li key={s.key}>
            <button type="button" className="clause" aria-pressed={cut.clause === s.key} onClick={() => go.param('evidence-clause', cut.clause === s.key ? '' : s.key)} title="Show only these passages">
              <ToneGlyph tone={toneOfRelation(s.relation)} /><span>{s.words}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && <p className="quiet">The first {statements.length} of {data.pages[0].total} statements are counted above.</p>}
      <PairTimeline statements={statements} names={names} />
      {passages.length > 1 && <EvidenceTools cut={cut} documents={[...documents.values()]} />}
      <Steps shown={shown} names={names} words={() => (shown.length === passages.length ? count(passages.length, 'passage') : `${shown.length} of ${count(passages.length, 'passage')}`)} />
      <ol className="passages" aria-label="Passages">
        {shown.map((p) => <PassageCard key={p.key} statement={p.statement} evidence={p.evidence} names={names} document={p.document} forms={forms} verb={relation(p.statement.relation).label} />)}
      </ol>
      {shown.length === 0 && <Empty title="No passage is left."><button type="button" className="button" onClick={() => { for (const key of ['clause', 'voice', 'document', 'words']) go.param(`evidence-${key}`, '') }}>Show all {passages.length}</button></Empty>}
      {hasNextPage && statements.length >= ALL_AT_ONCE && <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{isFetchingNextPage ? 'Fetching…' : 'More passages'}</button>}
    </div>
  )
}
