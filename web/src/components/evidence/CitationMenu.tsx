/** Copies a passage as text, CSL-JSON, BibTeX or address. What could not be copied is shown to be copied by hand. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Copy } from 'lucide-react'
import type { Evidence } from '@polylogue/graph-schema'
import { outlineQuery, useStatus } from '../../api/queries.ts'
import { announce } from '../../state/announce.ts'
import { copyWords } from '../../state/clipboard.ts'
import { useLook } from '../../state/look.ts'
import { passageLink } from '../../state/permalink.ts'
import { citationBibtex, citationCsl, citationText } from '../../view-model/citation.ts'
import type { CitedPassage } from '../../view-model/citation.ts'
import { locatorIn } from '../../view-model/locators.ts'

const FORMS: readonly { readonly id: string, readonly label: string, readonly write: (passage: CitedPassage) => string }[] = [
  { id: 'text', label: 'Citation as text', write: citationText },
  { id: 'csl', label: 'CSL-JSON (Zotero, Word)', write: citationCsl },
  { id: 'bibtex', label: 'BibTeX', write: citationBibtex },
  { id: 'link', label: 'Permanent address', write: (p) => p.permalink },
]

export function CitationMenu({ evidence, title }: { readonly evidence: Evidence, readonly title: string }) {
  const client = useQueryClient()
  const selection = useLook((s) => s.selection)
  const corpus = useStatus().data?.corpus ?? null
  const [byHand, setByHand] = useState('')
  const copy = async (form: (typeof FORMS)[number]) => {
    const { document, locators } = await client.fetchQuery(outlineQuery(evidence.document))
    const words = form.write({
      evidence, corpus, locator: locatorIn(locators, evidence.start), permalink: passageLink({ document: evidence.document, start: evidence.start, end: evidence.end }, selection),
      document: { id: document.id, title: document.title?.value ?? document.path, author: document.author?.value ?? null, publisher: document.publisher?.value ?? null, date: document.date?.value ?? null, address: document.address },
    })
    if (await copyWords(words)) { setByHand(''); announce(`${form.label} copied.`) }
    else { setByHand(words); announce('The browser does not let us copy; the words stand below the passage.') }
  }
  return (
    <>
      <MenuTrigger>
        <Button className="button plain copy" aria-label={`Copy citation: ${title}`}><Copy size={13} aria-hidden="true" /> Copy</Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label="Copy as" onAction={(key) => { copy(FORMS.find((f) => f.id === key)!).catch((error: Error) => announce(error.message)) }}>
            {FORMS.map((f) => <MenuItem key={f.id} id={f.id} className="menu-item">{f.label}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
      {byHand && <textarea className="by-hand" readOnly aria-label="To copy by hand" value={byHand} onFocus={(e) => e.target.select()} rows={5} />}
    </>
  )
}
