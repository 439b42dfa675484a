/** What each screen is for and what one can do on it: shown by the help dialog, above the keys. */
import type { Representation } from '../state/view.ts'

export interface HelpText { readonly title: string, readonly lines: readonly string[] }

export type HelpScreen = Representation | 'entity' | 'evidence' | 'reader' | 'quotation'

export const HELP: Readonly<Record<HelpScreen, HelpText>> = {
  start: { title: 'Start', lines: ['The strongest disputes, alliances and quotations, each as a sentence. A click shows the graph of the two and their passages.', 'Type into the search box; a prefix such as org:, person:, position:, work:, role:, says: or doc: narrows it, a lone colon lists all.', 'Drop files below the sentences to add documents.'] },
  graph: { title: 'Graph', lines: ['A line is everything one says about the other; its style says for (solid), against (dashed) or both (dash and dot). A ring in the middle: only reported.', 'A click selects, a double click brings neighbours, a click on a line opens its passages. Nothing moves unless you move it.', 'The legend filters; every filter stands at the bottom and can be dropped there.'] },
  table: { title: 'Relations', lines: ['The relations of the graph, one a row. Heads sort, words narrow, up and down walk along a column.', 'The name opens a card, the relation its passages.'] },
  entities: { title: 'Entities', lines: ['The entities of the graph or of the whole corpus. A name opens its card and adds it to the graph.'] },
  statements: { title: 'Statements', lines: ['Every statement with its words. The words open the text, the relation all passages between the two.'] },
  quotations: { title: 'Quotations', lines: ['Every quotation and what became of its words. Narrow by speaker, quoting voice, work and verdict.', 'A click on the words shows quotation and source side by side, and the chain back to the earliest place.'] },
  works: { title: 'Works', lines: ['Every work that is cited or quoted, and by whom. The number under Quoted opens its quotations.', 'Save the list for Zotero, Word or LaTeX.'] },
  documents: { title: 'Documents', lines: ['The documents by date. A click opens the text beside.'] },
  views: { title: 'Views and stories', lines: ['A saved view keeps query, filters, selection, years and pins. A story puts several in order, each with a text; arrow keys step through it.', 'A story is given away as one HTML file that needs no server.'] },
  entity: { title: 'Card', lines: ['All about one entity: names, relations, quoted words, documents. Each line opens its passages.'] },
  evidence: { title: 'Evidence', lines: ['A sentence for each relation, then the passages. Click a sentence to see its passages only; sort and narrow below it.', 'Copy gives a citation with a permanent address.'] },
  reader: { title: 'Reader', lines: ['The whole text with what was found in it. A name selects its node, N and P go from mark to mark.', 'The strip at the right shows where the text speaks for (right half) and against (left half).'] },
  quotation: { title: 'Quotation', lines: ['The words as quoted beside the words of the source. Struck through: left out. Underlined: put in. Wavy: changed.', 'The dots are the chain from the document that quotes back to the earliest place.'] },
}

/** The helps for what is on screen: the innermost panel first, then the screen. */
export function helpFor(look: { readonly representation: Representation, readonly place: unknown, readonly quotation: unknown, readonly selection: { readonly type: 'entity' | 'relation' } | null }): readonly HelpText[] {
  const panel: HelpScreen | null = look.place ? 'reader' : look.quotation ? 'quotation' : look.selection ? (look.selection.type === 'entity' ? 'entity' : 'evidence') : null
  return [...(panel ? [HELP[panel]] : []), HELP[look.representation]]
}
