/** Words to find in the text, and steps from mark to mark. */
import { useState } from 'react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { count } from '../../view-model/words.ts'

interface Props {
  readonly marks: number
  /** Index of the mark one is at, or -1. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
  /** Goes to the next or previous place with these words; whether there is one. */
  readonly find: (words: string, backwards: boolean) => Promise<boolean>
}

export function ReaderTools({ marks, at, step, find }: Props) {
  const [missing, setMissing] = useState(false)
  const look = (words: string, backwards: boolean) => { if (words.trim() !== '') void find(words, backwards).then((found) => setMissing(!found)) }
  return (
    <div className="reader-tools">
      <form className="reader-find" role="search" onSubmit={(e) => { e.preventDefault(); look(new FormData(e.currentTarget).get('words') as string, false) }}>
        <label><span className="unseen">Find in this text</span><input type="search" name="words" placeholder="Find in this text" aria-invalid={missing || undefined} onChange={() => setMissing(false)} onKeyDown={(e) => { if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); look(e.currentTarget.value, true) } }} /></label>
        {missing && <span role="alert" className="quiet">not in this text</span>}
      </form>
      <span className="stepper">
        <button type="button" className="icon" aria-label="Previous mark" title="Previous mark  P" disabled={marks === 0 || at === 0} onClick={() => step(-1)}><ChevronUp size={16} /></button>
        <span className="quiet">{at >= 0 ? `${at + 1} of ${marks}` : count(marks, 'mark')}</span>
        <button type="button" className="icon" aria-label="Next mark" title="Next mark  N" disabled={marks === 0 || at === marks - 1} onClick={() => step(1)}><ChevronDown size={16} /></button>
      </span>
    </div>
  )
}
