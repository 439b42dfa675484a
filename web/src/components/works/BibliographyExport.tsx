/** The bibliography as a file for reference managers. */
import type { BibliographyEntry } from '@polylogue/api/contract'
import { announce } from '../../state/announce.ts'
import { saveBlob } from '../../state/download.ts'
import { BIBLIOGRAPHY_FILES } from '../../view-model/bibliography-files.ts'

export function BibliographyExport({ works, names }: { readonly works: readonly BibliographyEntry[], readonly names: (id: string | null) => string }) {
  return (
    <span className="file-buttons" role="group" aria-label="Save the bibliography">
      {BIBLIOGRAPHY_FILES.map((f) => <button key={f.name} type="button" className="button" onClick={() => { saveBlob(new Blob([f.write(works, names)], { type: f.type }), f.name); announce(`${f.name} saved.`) }}>{f.label}</button>)}
    </span>
  )
}
