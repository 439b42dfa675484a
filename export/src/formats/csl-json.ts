/** Works cited as CSL-JSON: what Zotero, Pandoc and citeproc read. */
import { itemsOf } from '../bibliography/works-of-export.ts'
import type { ExportFormat } from './format.ts'

export const cslJson: ExportFormat = {
  name: 'csl-json', title: 'CSL-JSON', extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json',
  description: 'The works cited, for Zotero, Pandoc and citation styles.',
  write: (graph) => `${JSON.stringify(itemsOf(graph), null, 2)}\n`,
}
