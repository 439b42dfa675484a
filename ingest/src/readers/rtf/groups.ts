/** What holds in a group of RTF and ends with it: where its words go, and how they look. Pure. */

export type Destination = 'text' | 'nowhere' | 'fonts' | 'styles' | 'title' | 'author' | 'note'

export interface Group {
  readonly to: Destination
  readonly codePage: string
  /** Bytes after a \u that stand for the same letter. */
  readonly skip: number
  readonly italic: boolean
  readonly bold: boolean
  readonly hidden: boolean
  /** Index of the note its words belong to. */
  readonly note: number
}

export const OUTERMOST: Group = { to: 'text', codePage: 'windows-1252', skip: 1, italic: false, bold: false, hidden: false, note: -1 }

/** Groups whose words are no words of the text. */
const NOWHERE = new Set('colortbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore pict objdata header headerl headerr headerf footer footerl footerr footerf fldinst info bkmkstart bkmkend pntext listtext nonshppict shpinst filetbl atnid atnauthor annotation'.split(' '))

/** Where the words of a group go that begins with this word; null where it begins none. */
export function destinationOf(word: string): Destination | null {
  if (word === 'fonttbl') return 'fonts'
  if (word === 'stylesheet') return 'styles'
  return word === 'title' || word === 'author' ? word : NOWHERE.has(word) ? 'nowhere' : null
}

/** The group after a word about looks; null where the word is none. `page`: code page of the font in use. */
export function restyled(group: Group, word: string, value: number | null, page: () => string): Group | null {
  const on = value !== 0
  switch (word) {
    case 'i': return { ...group, italic: on }
    case 'b': return { ...group, bold: on }
    case 'v': case 'deleted': return { ...group, hidden: on }
    case 'plain': return { ...group, italic: false, bold: false, hidden: false, codePage: page() }
    case 'uc': return { ...group, skip: Math.min(8, Math.max(0, value ?? 1)) }
    default: return null
  }
}
