/** Formats that are known and not read: by first bytes and by extension, so that each refusal can say what the file is. */

import { latin } from './latin.ts'

/** A format we recognise to refuse it by name. */
export interface ForeignFormat {
  readonly label: string
  readonly extensions: readonly string[]
  /** True where the first bytes are of this format. */
  readonly matches: ((head: Uint8Array) => boolean) | null
  /** True where sound files may lack the first bytes that `matches` knows. */
  readonly loose?: true
  /** Asked before the formats that are read: by its content alone it would be taken for one of them. */
  readonly first?: true
  /** What to do instead, where the general advice would be wrong. */
  readonly remedy?: string
}

const starts = (magic: string, at = 0) => (head: Uint8Array): boolean => {
  for (let i = 0; i < magic.length; i++) if (head[at + i] !== magic.charCodeAt(i)) return false
  return true
}
const OFFICE = 'Open it in a word processor and save it as plain text or HTML.'
const UNPACK = 'Unpack it into the folder and add the files in it.'
const IMAGE = 'Run text recognition on it and add the text.'

/** First bytes decide in this order; extensions only where no first bytes did. */
export const FOREIGN_FORMATS: readonly ForeignFormat[] = [
  { label: 'spreadsheet', first: true, extensions: ['xlsx', 'xls', 'ods'], remedy: 'Save it as CSV with a column for the text.', matches: starts('PK\x03\x04') },
  { label: 'presentation', first: true, extensions: ['pptx', 'ppt', 'odp'], remedy: OFFICE, matches: starts('PK\x03\x04') },
  { label: 'old Word or other Office document', extensions: ['doc', 'dot', 'msg', 'pub'], matches: starts('\xd0\xcf\x11\xe0'), remedy: OFFICE },
  { label: 'gzip archive', extensions: ['gz', 'tgz'], matches: starts('\x1f\x8b'), remedy: UNPACK },
  { label: '7-Zip archive', extensions: ['7z'], matches: starts("7z\xbc\xaf'\x1c"), remedy: UNPACK },
  { label: 'RAR archive', extensions: ['rar'], matches: starts('Rar!'), remedy: UNPACK },
  { label: 'bzip2 archive', extensions: ['bz2'], matches: (head) => /^BZh[1-9]1AY/.test(latin(head, 8)), remedy: UNPACK },
  { label: 'xz archive', extensions: ['xz'], matches: starts('\xfd7zXZ'), remedy: UNPACK },
  { label: 'tar archive', extensions: ['tar'], matches: starts('ustar', 257), remedy: UNPACK },
  { label: 'PNG picture', extensions: ['png'], matches: starts('\x89PNG'), remedy: IMAGE },
  { label: 'JPEG picture', extensions: ['jpg', 'jpeg'], matches: starts('\xff\xd8\xff'), remedy: IMAGE },
  { label: 'GIF picture', extensions: ['gif'], matches: starts('GIF8'), remedy: IMAGE },
  { label: 'TIFF picture', extensions: ['tif', 'tiff'], matches: (head) => starts('II*\0')(head) || starts('MM\0*')(head), remedy: IMAGE },
  { label: 'picture', loose: true, extensions: ['bmp', 'webp', 'heic', 'svg', 'ico', 'djvu'], matches: (head) => (starts('RIFF')(head) && starts('WEBP', 8)(head)) || starts('AT&TFORM')(head), remedy: IMAGE },
  { label: 'sound or video', extensions: ['mp3', 'mp4', 'm4a', 'wav', 'ogg', 'avi', 'mov', 'mkv', 'webm', 'flac'], matches: (head) => starts('ID3')(head) || starts('OggS')(head) || starts('ftyp', 4)(head) || starts('RIFF')(head) || starts('fLaC')(head), remedy: 'Transcribe it and add the text.' },
  { label: 'program', extensions: ['exe', 'dll', 'so', 'class', 'wasm'], matches: (head) => starts('\x7fELF')(head) || starts('\0asm')(head) || (starts('MZ')(head) && head.includes(0)) },
  { label: 'database', extensions: ['sqlite', 'sqlite3', 'db', 'mdb'], matches: starts('SQLite format 3') },
  { label: 'saved page in one file (MHTML)', loose: true, extensions: ['mht', 'mhtml'], matches: null, remedy: 'Open it in a browser and save it as HTML.' },
  { label: 'JSON data', extensions: ['json', 'geojson'], matches: null, remedy: 'Metadata of a text go into <name>.meta.json beside it; texts go into files of their own.' },
  { label: 'XML document', loose: true, extensions: ['xml', 'graphml', 'gexf', 'tei', 'rdf', 'rss', 'atom', 'xsl', 'kml'], matches: (head) => { const text = latin(head, 1024); return /^(\xef\xbb\xbf)?\s{0,40}<\?xml/.test(text) && !/<html|<!doctype html/i.test(text) }, remedy: 'Convert it to HTML or plain text and add that.' },
  { label: 'TeX source', extensions: ['tex', 'latex', 'bib'], matches: null },
  { label: 'program code', extensions: ['js', 'ts', 'mjs', 'py', 'java', 'c', 'h', 'cpp', 'cs', 'go', 'rs', 'rb', 'php', 'sh', 'bat', 'ps1', 'css', 'sql', 'yml', 'yaml', 'toml', 'ini'], matches: null },
]

/** The foreign format the first bytes show; null where none. */
export function foreignByContent(head: Uint8Array): ForeignFormat | null {
  return FOREIGN_FORMATS.find((format) => format.matches?.(head)) ?? null
}

/** The foreign format an extension (lower case, no dot) stands for; null where none. */
export function foreignByExtension(extension: string): ForeignFormat | null {
  return FOREIGN_FORMATS.find((format) => format.extensions.includes(extension)) ?? null
}
