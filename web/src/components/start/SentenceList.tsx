/** A list of sentences of the start page; each opens the graph of its pair with the evidence beside it. */
import { beginPage } from '../../state/address.ts'
import { acts } from '../../state/canvas.ts'
import { useLook } from '../../state/look.ts'
import { spoken } from '../../view-model/opening.ts'
import type { OpeningSentence } from '../../view-model/opening.ts'
import { PairPicture } from './PairPicture.tsx'

export function SentenceList({ title, note, sentences, empty }: { readonly title: string, readonly note: string, readonly sentences: readonly OpeningSentence[], readonly empty: string }) {
  return (
    <section className="sentences" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet">{note}</p>
      {sentences.length === 0 ? <p className="quiet none">{empty}</p> : (
        <ol>{sentences.map((s) => (
          <li key={s.key}>
            <button type="button" className="sentence" title={spoken(s)} onClick={() => openPair(s)}>
              <PairPicture sentence={s} />
              <span className="sentence-words"><span className="serif"><b>{s.a.name}</b> {s.mutual ? <>and <b>{s.b.name}</b> <span className={`verb-${s.tone}`}>{s.verb}</span></> : <><span className={`verb-${s.tone}`}>{s.verb}</span> <b>{s.b.name}</b></>}</span><span className="quiet">{s.weight}</span></span>
            </button>
          </li>
        ))}</ol>
      )}
    </section>
  )
}

/** The graph of a pair, its evidence open. */
export function openPair(s: Pick<OpeningSentence, 'a' | 'b'>): void {
  beginPage()
  useLook.setState({ representation: 'graph', selection: { type: 'relation', a: s.a.id, b: s.b.id }, place: null, quotation: null, path: null })
  acts.pair(s.a.id, s.b.id, `${s.a.name} and ${s.b.name}`)
}
