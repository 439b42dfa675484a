/** Which letters the single bytes of an RTF file are: by the page the file declares, and by the character sets of its fonts. */
import iconv from 'iconv-lite'

/** Windows numbers of character sets (\fcharset) → code page. */
const CHARSETS: Readonly<Record<number, string>> = { 0: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' }

export interface CodePages {
  /** The page that \ansicpg, \mac or \pc declares for the file; null for any other word. */
  declared(word: string, value: number | null): string | null
  /** The page of a font of the table, which becomes the font in use. */
  ofFont(font: number): string
  /** The page of the font in use. */
  current(): string
  /** Takes note that the font in use has this character set. */
  charset(value: number): void
}

export function codePages(): CodePages {
  const fonts = new Map<number, string>()
  let standard = 'windows-1252'
  let font = 0
  const current = () => fonts.get(font) ?? standard
  return {
    declared(word, value) {
      if (word === 'mac') standard = 'macintosh'
      else if (word === 'pc') standard = 'cp437'
      else if (word === 'ansicpg' && value !== null) standard = pageOf(value)
      else return null
      return standard
    },
    ofFont(value) { font = value; return current() },
    current,
    // 1 is “the default”: the page of the file.
    charset(value) { if (value !== 1) fonts.set(font, value === 0 ? standard : CHARSETS[value] ?? standard) },
  }
}

export function decodeBytes(bytes: readonly number[], page: string): string {
  const chunk = Buffer.from(bytes)
  return iconv.encodingExists(page) ? iconv.decode(chunk, page) : chunk.toString('latin1')
}

function pageOf(value: number): string {
  return [`windows-${value}`, `cp${value}`].find((page) => iconv.encodingExists(page)) ?? 'windows-1252'
}
