/** Where one begins: the search box, and the strongest disputes, alliances and quotations of the corpus as sentences. */
import { ArrowRight } from 'lucide-react'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import { useOpening, useStatus } from '../../api/queries.ts'
import { go } from '../../state/look.ts'
import { openingOf, sentencesOf } from '../../view-model/opening.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count, period } from '../../view-model/words.ts'
import { KindGlyph } from '../Glyphs.tsx'
import { SearchBox } from '../SearchBox.tsx'
import { Failed, Loading } from '../States.tsx'
import { EmptyWorkspace } from './EmptyWorkspace.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { SavedHere } from './SavedHere.tsx'
import { SentenceList } from './SentenceList.tsx'

const FEW = 7

export function StartPage({ scene }: { readonly scene: Scene }) {
  const status = useStatus()
  const stances = useOpening('1,-1')
  const words = useOpening('0')
  const failed = status.error ?? stances.error ?? words.error
  if (failed) return <Failed error={failed} retry={() => { void status.refetch(); void stances.refetch(); void words.refetch() }} />
  if (!status.data || !stances.data || !words.data) return <Loading what="Gathering the strongest disputes and alliances…" />
  const { counts } = status.data
  if (counts.nouns.documents === 0) return <EmptyWorkspace />
  const opening = openingOf(stances.data, FEW)
  const quoted = sentencesOf({ ...words.data, relations: words.data.relations.filter((r) => r.relation === 'QUOTES') }).slice(0, FEW)
  return (
    <div className="start">
      <div className="start-inner">
        <h2>Who stands where, and in whose words</h2>
        <p className="quiet start-corpus">{count(counts.nouns.documents, 'document')}, {period(counts.firstDate, counts.lastDate)} · {count(counts.nouns.statements, 'statement')} · {count(counts.nouns.quotations, 'quotation')}</p>
        <SearchBox scene={scene} />
        <ul className="start-kinds" aria-label="What the corpus speaks of">
          {ENTITY_KINDS.map((k) => <li key={k.kind}><button type="button" className="button plain" onClick={() => { go.param('entities-kind', k.kind); go.param('entities-scope', 'corpus'); go.representation('entities') }}><KindGlyph kind={k.kind} size={14} /> {(counts.kinds[k.kind] ?? 0).toLocaleString('en')} {k.plural.toLowerCase()}</button></li>)}
          <li><button type="button" className="button plain" onClick={() => go.representation('graph')}>Open the graph <ArrowRight size={14} aria-hidden="true" /></button></li>
        </ul>
        <div className="start-lists">
          <SentenceList title="Strongest disputes" note="Who criticizes whom, by passages" sentences={opening.disputes} empty="No criticism was found among the strongest relations." />
          <SentenceList title="Strongest alliances" note="Who endorses or is allied with whom" sentences={opening.alliances} empty="No endorsement was found among the strongest relations." />
          <SentenceList title="Most quoted" note="Quoting is not endorsing" sentences={quoted} empty="No quotation was found." />
        </div>
        <div className="start-side"><ImportPanel large={false} /><SavedHere /></div>
      </div>
    </div>
  )
}
