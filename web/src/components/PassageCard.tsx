/** One passage: the words with the cue marked, whose claim it is, where and when, how sure and by which rule. */
import { BookOpen, Quote } from 'lucide-react'
import type { DocumentSummary } from '@polylogue/api/contract'
import { isFirstHand } from '@polylogue/graph-schema'
import type { Statement, StatementEvidence } from '@polylogue/graph-schema'
import { useLocators } from '../api/queries.ts'
import { go, useLook } from '../state/look.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import { locatorIn } from '../view-model/locators.ts'
import { piecesOf, voicesOf } from '../view-model/passage.ts'
import { CitationMenu } from './evidence/CitationMenu.tsx'
import { ReviewPassage } from './review/ReviewPassage.tsx'
import { dateInWords, percent, tenureInWords } from '../view-model/words.ts'

interface Props {
  readonly statement: Statement
  readonly evidence: StatementEvidence
  readonly names: (id: string | null) => string
  readonly document: DocumentSummary | null
  readonly verb: string
  /** Surface forms of both ends, to mark them in the words. */
  readonly forms: readonly string[]
}

export function PassageCard({ statement, evidence, names, document, verb, forms }: Props) {
  const open = useLook((s) => s.place?.document === evidence.document && s.place.start === evidence.start)
  const tone = toneOfRelation(statement.relation)
  const { quotation } = evidence
  const read = () => go.read({ document: evidence.document, start: evidence.start, end: evidence.end })
  return (
    <li className={`passage tone-${tone}`} aria-current={open || undefined}>
      <p className="claim">{names(statement.subject)} <em>{verb}</em> {names(statement.object)}{evidence.tenure && `, ${tenureInWords(evidence.tenure)}`}</p>
      <button type="button" className="passage-words serif" onClick={quotation ? () => go.trace(quotation) : read} title={quotation ? 'Beside their source' : `In ${document?.title ?? 'the document'}`}>
        {piecesOf(evidence, forms).map((p, i) => (p.cue ? <mark key={i} className={`cue tone-${tone}`}>{p.text}</mark> : <span key={i} className={p.context ? 'context' : p.end ? 'end' : undefined}>{p.text}</span>))}
      </button>
      <Chain statement={statement} names={names} publisher={document?.publisher ?? null} />
      <p className="source">
        <button type="button" className="link" onClick={read}><BookOpen size={13} aria-hidden="true" /> {document?.title || document?.path || 'document'}</button>
        <Located evidence={evidence} />
        <span>{dateInWords(statement.date)}</span>
      </p>
      <div className="passage-foot"><p className="fine">{percent(evidence.confidence)} sure · rule <code>{evidence.rule}</code>{statement.explicitness === 'inferred' ? ' · inferred' : ''}</p>
        <ReviewPassage evidence={evidence} />
        {quotation && <button type="button" className="button plain copy" onClick={() => go.trace(quotation)}><Quote size={13} aria-hidden="true" /> Trace</button>}
        <CitationMenu evidence={evidence} title={document?.title ?? 'passage'} /></div>
    </li>
  )
}

/** Page or chapter, where the document has them. */
function Located({ evidence }: { readonly evidence: StatementEvidence }) {
  const { data } = useLocators(evidence.document)
  const locator = data ? locatorIn(data.locators, evidence.start) : null
  return locator && <span>{locator}</span>
}

/** From the text inwards: who reports whom. */
function Chain({ statement, names, publisher }: { readonly statement: Statement, readonly names: Props['names'], readonly publisher: string | null }) {
  const voices = voicesOf(statement)
  if (voices.length === 1 && isFirstHand(statement)) return <p className="chain"><span className="tag">first-hand</span> {names(voices[0].entity)} says so</p>
  if (voices.length === 1) return <p className="chain"><span className="tag reported">reported</span> {names(voices[0].entity)} says so of {names(statement.subject)}</p>
  return (
    <p className="chain">
      <span className="tag reported">reported</span>{' '}
      {voices.map((v, i) => <span key={i}>{i > 0 && ' → '}{v.role === 'document' ? publisher ?? 'the document' : <strong title={v.evidence?.exact}>{names(v.entity)}</strong>}{i < voices.length - 1 ? ' says that' : ' says so'}</span>)}
    </p>
  )
}
