/** Writes the text of an RTF file, token by token: groups open and close, control words say what comes, bytes are its words. */
import type { LeftOut } from '../left-out.ts'
import type { Rendered } from '../rendered-text.ts'
import { MaterialFault } from '../material-fault.ts'
import { codePages, decodeBytes } from './code-pages.ts'
import { OUTERMOST, destinationOf, restyled } from './groups.ts'
import type { Group } from './groups.ts'
import { paragraphs } from './paragraphs.ts'
import { styleTable } from './style-table.ts'
import { rtfTokens } from './tokens.ts'

const MAX_DEPTH = 500
/** Words and signs that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = { emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: ' ', emspace: ' ', enspace: ' ', zwj: '\u200d', zwnj: '\u200c' }
const SIGNS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '{': '{', '}': '}', '\\': '\\' }
const LEFT: Readonly<Record<string, string>> = { pict: 'picture', annotation: 'comment', object: 'embedded object' }

export interface RtfText extends Rendered {
  readonly title: string
  readonly author: string
  /** False where groups are still open at the end. */
  readonly whole: boolean
}

/** Throws MaterialFault `too-deep`. */
export function writeRtf(bytes: Uint8Array, left: LeftOut): RtfText {
  const writer = rtfWriter(left)
  for (const token of rtfTokens(bytes)) {
    if (token.kind !== 'bytes') writer.flush()
    switch (token.kind) {
      case 'open': writer.open(); break
      case 'close': writer.close(); break
      case 'sign': writer.sign(token.sign); break
      case 'word': writer.word(token.word, token.value); break
      default: writer.take(token.bytes)
    }
  }
  writer.flush()
  return writer.finish()
}

function rtfWriter(left: LeftOut) {
  const text = paragraphs()
  const pages = codePages()
  const styles = styleTable()
  const stack: Group[] = []
  const info = { title: '', author: '' }
  let group = OUTERMOST
  let star = false
  let toSkip = 0
  let pending: number[] = []

  function words(given: string): void {
    if (given === '' || group.hidden) return
    if (group.to === 'title' || group.to === 'author') info[group.to] += given
    else if (group.to === 'styles') styles.name(given)
    else if (group.to === 'text' || group.to === 'note') text.words(given, group)
  }
  /** True where the word begins a group of its own kind. */
  function destination(word: string): boolean {
    if (Object.hasOwn(LEFT, word) && group.to !== 'nowhere') left.add(LEFT[word])
    if (word === 'footnote') { group = { ...group, to: 'note', note: text.note(), italic: false, bold: false }; return true }
    const to = destinationOf(word)
    // Title and author stand inside the group of properties, whose other words go nowhere.
    if (to !== null && (group.to !== 'nowhere' || to === 'title' || to === 'author')) group = { ...group, to }
    return to !== null
  }
  function character(word: string, value: number | null): boolean {
    if (Object.hasOwn(CHARACTERS, word)) { if (toSkip > 0) toSkip--; else words(CHARACTERS[word]) }
    else if (word === 'u' && value !== null) { words(String.fromCharCode(value < 0 ? value + 65536 : value)); toSkip = group.skip }
    else return false
    return true
  }
  function font(word: string, value: number | null): boolean {
    const page = pages.declared(word, value)
    if (page !== null) group = { ...group, codePage: page }
    else if (word === 'f') { const ofFont = pages.ofFont(value ?? 0); if (group.to !== 'fonts') group = { ...group, codePage: ofFont } }
    else if (word === 'fcharset' && group.to === 'fonts' && value !== null) pages.charset(value)
    else return false
    return true
  }
  function look(word: string, value: number | null): boolean {
    const now = restyled(group, word, value, pages.current)
    if (now === null) return false
    if (word === 'deleted' && value !== 0 && !group.hidden) left.add('deletion')
    group = now
    return true
  }
  function paragraph(word: string, value: number | null): void {
    const inText = group.to === 'text'
    switch (word) {
      case 'par': case 'sect': case 'page': text.end(group); break
      case 'line': text.lineBreak(group); break
      case 'pard': text.reset(); break
      case 'intbl': text.inTable(); break
      case 'cell': if (inText) text.cell(); break
      case 'row': if (inText) text.row(); break
      case 's': style(value ?? 0); break
      case 'outlinelevel': if (inText && value !== null && value >= 0 && value < 9) text.next({ kind: 'heading', level: Math.min(6, value + 1) }); break
      default:
    }
  }
  function style(id: number): void {
    const context = styles.of(id)
    if (group.to === 'styles') styles.begin(id)
    else if (context !== null) text.next(context)
  }

  return {
    open() {
      if (stack.length >= MAX_DEPTH) throw new MaterialFault('too-deep', `The groups are nested deeper than ${MAX_DEPTH}.`)
      stack.push(group)
      star = false
      toSkip = 0
    },
    close() {
      if (group.to === 'styles') styles.end()
      group = stack.pop() ?? group
      star = false
      toSkip = 0
    },
    sign(sign: string) {
      if (sign === '*') star = true
      else if (toSkip > 0) toSkip--
      else if (Object.hasOwn(SIGNS, sign)) words(SIGNS[sign])
    },
    word(word: string, value: number | null) {
      // \* asks readers that do not know the word behind it to leave the group out.
      const unknown = !destination(word) && star && !/^(shppict|shptxt|ud|upr)$/.test(word)
      star = false
      if (unknown) group = { ...group, to: 'nowhere' }
      else if (destinationOf(word) === null && word !== 'footnote' && !character(word, value) && !font(word, value) && !look(word, value)) paragraph(word, value)
    },
    take(bytes: Uint8Array) {
      for (const b of bytes) {
        if (toSkip > 0) toSkip--
        else pending.push(b)
      }
    },
    flush() {
      if (pending.length === 0) return
      const given = pending
      pending = []
      words(decodeBytes(given, group.codePage))
    },
    finish: (): RtfText => ({ ...text.finish(), ...info, whole: stack.length === 0 }),
  }
}
