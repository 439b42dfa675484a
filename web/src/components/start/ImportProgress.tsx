/** Where an import is: a bar, the stage in words, each file with its outcome; problems first. */
import type { ImportState } from '../../api/import.ts'
import { STATE_WORDS, outcomeInWords, stageInWords } from '../../view-model/import-files.ts'
import type { FileLine } from '../../view-model/import-files.ts'

const RANK: Readonly<Partial<Record<FileLine['state'], number>>> = { refused: 0, partial: 1, sending: 2 }
/** Lines shown; the rest is counted. */
const MOST = 300

export function ImportProgress({ state, close }: { readonly state: ImportState, readonly close: () => void }) {
  const { lines, stage, progress, failed } = state
  const sent = lines.filter((l) => l.state !== 'waiting' && l.state !== 'sending').length
  const ended = stage === 'done' || stage === 'failed'
  const value = stage === 'sending' ? sent / Math.max(1, lines.length) : progress && progress.filesTotal > 0 ? progress.files / progress.filesTotal : null
  const words = stage === 'sending' ? `Sending ${sent} of ${lines.length}` : progress ? stageInWords(progress) : 'Starting to read'
  const ordered = [...lines].sort((a, b) => (RANK[a.state] ?? 3) - (RANK[b.state] ?? 3))
  return (
    <div className="import-progress">
      {!ended && <><progress aria-label={words} max={1} {...(value === null ? {} : { value })} /><p className="quiet">{words}</p></>}
      {ended && <p role={failed ? 'alert' : 'status'}>{failed ? `The files were not read. ${failed}` : `Done: ${outcomeInWords(lines)}.`} <button type="button" className="button plain" onClick={close}>Close the list</button></p>}
      <ul className="import-lines" aria-label="Files">
        {ordered.slice(0, MOST).map((l) => (
          <li key={l.path} className={`file-${l.state}`}>
            <span className="file-path">{l.path}</span><span className="file-state">{STATE_WORDS[l.state]}</span>
            {l.message && <span className="file-message quiet">{l.message}</span>}
          </li>
        ))}
        {lines.length > MOST && <li className="quiet">and {lines.length - MOST} more</li>}
      </ul>
    </div>
  )
}
