/** Drop files or folders, and watch them become a graph: progress by file, problems with remedies. */
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { FilePlus2, FolderPlus } from 'lucide-react'
import { droppedFiles, importFiles, resumeImport } from '../../api/import.ts'
import type { ImportState } from '../../api/import.ts'
import { useReasonAgainst } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'
import { useImporting } from '../../state/importing.ts'
import { MOST_FILES, outcomeInWords } from '../../view-model/import-files.ts'
import type { Chosen } from '../../view-model/import-files.ts'
import { useDrops } from '../use-drops.ts'
import { ImportProgress } from './ImportProgress.tsx'

export function ImportPanel({ large }: { readonly large: boolean }) {
  const client = useQueryClient()
  const state = useImporting((s) => s.import)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const reason = useReasonAgainst('owner')
  const busy = state !== null && (state.stage === 'sending' || state.stage === 'reading')

  const take = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0 || reason) return
    if (busy) { setRefused('Files are being read already. Wait until that has ended, then give these again.'); return }
    if (chosen.length > MOST_FILES) { setRefused(`${chosen.length.toLocaleString('en')} files are more than the ${MOST_FILES.toLocaleString('en')} the page takes. Read the folder with: polylogue ingest`); return }
    setRefused('')
    await importFiles(chosen, put)
    await ended()
  }
  const put = (next: ImportState) => useImporting.setState({ import: next })
  const ended = async () => {
    const end = useImporting.getState().import
    await client.invalidateQueries()
    if (end) announce(end.stage === 'failed' ? `The files were not read: ${end.failed}` : `Done: ${outcomeInWords(end.lines)}.`)
  }
  const fromInput = (list: FileList | null) => { void take([...list ?? []].map((file) => ({ path: file.webkitRelativePath || file.name, file }))) }
  useDrops(setOver, (items) => { void droppedFiles(items).then(take, (error: Error) => setRefused(`The files could not be opened: ${error.message}`)) })
  useEffect(() => {
    // a run goes on without the page that began it
    if (useImporting.getState().import === null) void resumeImport(put).then((was) => (was ? ended() : undefined), () => {})
    // oxlint-disable-next-line exhaustive-deps -- once for a page
  }, [])
  return (
    <section className={`import${large ? ' large' : ''}${over ? ' over' : ''}`} aria-label="Add documents">
      <h3>{large ? 'Drop documents here' : 'Add documents'}</h3>
      <p className="quiet">Text, Markdown, HTML, PDF, Word, OpenDocument, EPUB, RTF, e-mail, TEI, web archives, tables and ZIP files of these; whole folders too. They are read on this machine and stay on it.</p>
      {reason && <p className="quiet">{reason}</p>}
      <div className="import-buttons">
        <button type="button" className="button" disabled={busy || reason !== null} onClick={() => files.current?.click()}><FilePlus2 size={15} aria-hidden="true" /> Choose files</button>
        <button type="button" className="button" disabled={busy || reason !== null} onClick={() => folder.current?.click()}><FolderPlus size={15} aria-hidden="true" /> Choose a folder</button>
      </div>
      <input ref={files} type="file" multiple hidden aria-label="Files" onChange={(e) => { fromInput(e.target.files); e.target.value = '' }} />
      <input ref={folder} type="file" multiple hidden aria-label="Folder" {...{ webkitdirectory: '' }} onChange={(e) => { fromInput(e.target.files); e.target.value = '' }} />
      {refused && <p role="alert" className="import-refused">{refused}</p>}
      {state && <ImportProgress state={state} close={() => useImporting.setState({ import: null })} />}
    </section>
  )
}
