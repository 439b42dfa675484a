/** Writes the text of an RTF file: paragraphs, headings, rows, notes after the text. Fonts decide the code page of single bytes. */
import iconv from 'iconv-lite'
import type { LeftOut } from '../left-out.ts'
import { nestedContext, textWriter } from '../rendered-text.ts'
import type { BlockContext, Rendered, TextWriter } from '../rendered-text.ts'
import { MaterialFault } from '../material-fault.ts'
import { rtfTokens } from './tokens.ts'

/** What holds in a group and ends with it. */
interface State {
  /** Where its words go. */
  readonly to: 'text' | 'nowhere' | 'fonts' | 'styles' | 'title' | 'author' | 'note'
  readonly codePage: string
  readonly skip: number
  readonly italic: boolean
  readonly bold: boolean
  readonly hidden: boolean
  readonly note: number
}

const MAX_DEPTH = 500
const SIGNS: Readonly<Record<string, string>> = { emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: ' ', emspace: ' ', enspace: ' ', zwj: '\u200d', zwnj: '\u200c' }
/** Groups whose words are no words of the text. */
const NOWHERE = new Set('colortbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore pict objdata header headerl headerr headerf footer footerl footerr footerf fldinst info bkmkstart bkmkend pntext listtext nonshppict shpinst filetbl atnid atnauthor'.split(' '))
const LEFT: Readonly<Record<string, string>> = { pict: 'picture', annotation: 'comment', object: 'embedded object' }
/** Windows numbers of character sets (\fcharset) → code page. */
const CHARSETS: Readonly<Record<number, string>> = { 0: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' }

export interface RtfText extends Rendered {
  readonly title: string
  readonly author: string
  /** False where groups are still open at the end. */
  readonly whole: boolean
}

/** Throws MaterialFault `too-deep`. */
export function writeRtf(bytes: Uint8Array, left: LeftOut): RtfText {
  const writer = textWriter()
  const notes: TextWriterCall[][] = []
  const stack: State[] = []
  let state: State = { to: 'text', codePage: 'windows-1252', skip: 1, italic: false, bold: false, hidden: false, note: -1 }
  const fonts = new Map<number, string>()
  const headings = new Map<number, BlockContext>()
  let font = 0
  let style: { id: number, name: string } = { id: 0, name: '' }
  let context: BlockContext | null = null
  let paragraph: BlockContext = PLAIN
  let inRow = false
  let cellEnded = false
  let star = false
  let toSkip = 0
  let pending: number[] = []
  const info = { title: '', author: '' }
  let defaultPage = 'windows-1252'

  const target = (): TextWriterCall[] | null => (state.to === 'note' ? notes[state.note] : null)
  const call = (c: TextWriterCall) => { const note = target(); if (note) note.push(c); else c(writer) }

  function words(text: string): void {
    if (text === '' || state.hidden) return
    if (state.to === 'title' || state.to === 'author') { info[state.to] += text; return }
    if (state.to === 'styles') { style.name += text; return }
    if (state.to !== 'text' && state.to !== 'note') return
    if (state.to === 'text') openParagraph()
    if (state.to === 'text' && cellEnded && text.trim() !== '') { writer.write(' | '); cellEnded = false }
    const { italic, bold } = state
    call((w) => {
      if (italic) w.openMark('emphasis', null)
      if (bold) w.openMark('strong', null)
      w.write(text)
      if (bold) w.closeMark()
      if (italic) w.closeMark()
    })
  }
  function openParagraph(): void {
    if (context !== null) return
    context = inRow ? PLAIN : paragraph
    writer.open(nestedContext(writer.context(), context))
  }
  function closeParagraph(): void {
    if (context !== null) writer.close()
    context = null
  }
  function flush(): void {
    if (pending.length === 0) return
    const chunk = Buffer.from(pending)
    pending = []
    words(iconv.encodingExists(state.codePage) ? iconv.decode(chunk, state.codePage) : chunk.toString('latin1'))
  }
  function take(chunk: Uint8Array): void {
    for (const b of chunk) {
      if (toSkip > 0) toSkip--
      else pending.push(b)
    }
  }
  function beginNote(): void {
    const label = String(notes.length + 1)
    notes.push([])
    openParagraph()
    writer.openMark('noteReference', label)
    writer.write(`[${label}]`)
    writer.closeMark()
    state = { ...state, to: 'note', note: notes.length - 1, italic: false, bold: false }
  }
  function destination(word: string): boolean {
    if (Object.hasOwn(LEFT, word) && state.to !== 'nowhere') left.add(LEFT[word])
    if (word === 'footnote') { beginNote(); return true }
    const to = word === 'fonttbl' ? 'fonts' : word === 'stylesheet' ? 'styles' : word === 'title' || word === 'author' ? word : NOWHERE.has(word) || word === 'annotation' ? 'nowhere' : null
    if (to === null) return false
    // Title and author stand inside the group of properties, whose other words go nowhere.
    if (state.to !== 'nowhere' || to === 'title' || to === 'author') state = { ...state, to }
    return true
  }
  function control(word: string, value: number | null): void {
    const on = value !== 0
    if (Object.hasOwn(SIGNS, word)) { if (toSkip > 0) toSkip--; else words(SIGNS[word]); return }
    switch (word) {
      case 'ansicpg': if (value !== null) { defaultPage = `windows-${value}`; if (!iconv.encodingExists(defaultPage)) defaultPage = iconv.encodingExists(`cp${value}`) ? `cp${value}` : 'windows-1252'; state = { ...state, codePage: defaultPage } } return
      case 'mac': defaultPage = 'macintosh'; state = { ...state, codePage: defaultPage }; return
      case 'pc': defaultPage = 'cp437'; state = { ...state, codePage: defaultPage }; return
      case 'f': font = value ?? 0; if (state.to !== 'fonts') state = { ...state, codePage: fonts.get(font) ?? defaultPage }; return
      case 'fcharset': if (state.to === 'fonts' && value !== null && value !== 1) fonts.set(font, value === 0 ? defaultPage : CHARSETS[value] ?? defaultPage); return
      case 'uc': state = { ...state, skip: Math.min(8, Math.max(0, value ?? 1)) }; return
      case 'u': if (value !== null) { words(String.fromCharCode(value < 0 ? value + 65536 : value)); toSkip = state.skip } return
      case 'par': case 'sect': case 'page': if (state.to === 'text') { if (inRow) words(' '); else closeParagraph() } else if (state.to === 'note') call((w) => w.endPassage()); return
      case 'line': if (state.to === 'text' || state.to === 'note') call((w) => w.lineBreak()); return
      case 'pard': paragraph = PLAIN; inRow = false; return
      case 'intbl': inRow = true; return
      case 'cell': if (state.to === 'text') { openParagraph(); cellEnded = true } return
      case 'row': if (state.to === 'text') { closeParagraph(); cellEnded = false; inRow = false } return
      case 'plain': state = { ...state, italic: false, bold: false, hidden: false, codePage: fonts.get(font) ?? defaultPage }; return
      case 'i': state = { ...state, italic: on }; return
      case 'b': state = { ...state, bold: on }; return
      case 'v': state = { ...state, hidden: on }; return
      case 'deleted': if (on && !state.hidden) left.add('deletion'); state = { ...state, hidden: on }; return
      case 's': if (state.to === 'styles') style = { id: value ?? 0, name: '' }; else paragraph = headings.get(value ?? 0) ?? paragraph; return
      case 'outlinelevel': if (state.to === 'text' && value !== null && value >= 0 && value < 9) paragraph = { kind: 'heading', level: Math.min(6, value + 1) }; return
      default:
    }
  }

  for (const token of rtfTokens(bytes)) {
    if (token.kind !== 'bytes') flush()
    switch (token.kind) {
      case 'open': if (stack.length >= MAX_DEPTH) throw new MaterialFault('too-deep', `The groups are nested deeper than ${MAX_DEPTH}.`); stack.push(state); star = false; toSkip = 0; break
      case 'close':
        if (state.to === 'styles') { const known = styleContext(style.name); if (known) headings.set(style.id, known); style = { id: 0, name: '' } }
        state = stack.pop() ?? state
        star = false; toSkip = 0
        break
      case 'sign':
        if (token.sign === '*') star = true
        else if (toSkip > 0) toSkip--
        else if (token.sign === '~') words('\u00a0')
        else if (token.sign === '_') words('\u2011')
        else if ('{}\\'.includes(token.sign)) words(token.sign)
        break
      case 'word':
        if (destination(token.word)) star = false
        // \* asks readers that do not know the word behind it to leave the group out.
        else if (star && !/^(shppict|shptxt|ud|upr)$/.test(token.word)) { state = { ...state, to: 'nowhere' }; star = false } else { star = false; control(token.word, token.value) }
        break
      default: take(token.bytes)
    }
  }
  flush()
  closeParagraph()
  notes.forEach((calls, i) => {
    writer.open({ kind: 'note', level: 0 }, `[${i + 1}]`)
    for (const c of calls) c(writer)
    writer.close()
  })
  return { ...writer.finish(), ...info, whole: stack.length === 0 }
}

type TextWriterCall = (writer: TextWriter) => void
const PLAIN: BlockContext = { kind: 'paragraph', level: 0 }

function styleContext(name: string): BlockContext | null {
  const plain = name.replace(/;\s*$/, '').trim().toLowerCase()
  const heading = /^heading ?([1-9])$/.exec(plain)
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) }
  return plain === 'title' ? { kind: 'heading', level: 1 } : /^(intense )?quote$|^block ?(text|quotation)$/.test(plain) ? { kind: 'blockQuote', level: 1 } : null
}
