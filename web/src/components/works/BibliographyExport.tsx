/** The bibliography as a file for reference managers, written by the server: the same bytes as `polylogue export`. */
import { useState } from 'react'
import { BIBLIOGRAPHY_FORMATS, exported } from '../../api/export.ts'
import { announce } from '../../state/announce.ts'
import { saveBlob } from '../../state/download.ts'

export function BibliographyExport() {
  const [failed, setFailed] = useState('')
  const save = (format: string) => {
    setFailed('')
    exported(format, null).then(({ blob, name }) => { saveBlob(blob, name); announce(`${name} saved.`) }, (error: Error) => setFailed(`${error.message} The file was not saved.`))
  }
  return (
    <span className="file-buttons" role="group" aria-label="Save the bibliography">
      {BIBLIOGRAPHY_FORMATS.map((f) => <button key={f.format} type="button" className="button" onClick={() => save(f.format)}>{f.label}</button>)}
      {failed && <span role="alert" className="toast">{failed}</span>}
    </span>
  )
}
