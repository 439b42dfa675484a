/** A text as a file of each format, made by hand or by other people's writers: what the reader contract and the mutations start from. */
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { ZipFile } from 'yazl'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Words that XML can hold: the signs it cannot are left out. */
export function xml(words: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A ZIP file of the parts given, in order. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(typeof content === 'string' ? bytesOf(content) : content), name, { mtime: new Date(2000, 0, 1), compress: name !== 'mimetype' })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file with this XML in its body; further parts by the last word of their relationship. */
export function docxOf(body: string, parts: { readonly footnotes?: string, readonly comments?: string, readonly styles?: string, readonly numbering?: string, readonly core?: string, readonly links?: Readonly<Record<string, string>> } = {}): Promise<Uint8Array> {
  const kinds = (['footnotes', 'comments', 'styles', 'numbering'] as const).filter((k) => parts[k] !== undefined)
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${RELS}><Relationship Id="a" Type="${REL}/officeDocument" Target="word/document.xml"/>${parts.core === undefined ? '' : '<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELS}>${kinds.map((k) => `<Relationship Id="${k}" Type="${REL}/${k}" Target="${k}.xml"/>`).join('')}${Object.entries(parts.links ?? {}).map(([id, url]) => `<Relationship Id="${id}" Type="${REL}/hyperlink" TargetMode="External" Target="${url}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(kinds.map((k) => [`word/${k}.xml`, `<w:${k} ${W}>${parts[k]}</w:${k}>`])),
    ...parts.core === undefined ? {} : { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="b">${parts.core}</cp:coreProperties>` },
  })
}

/** An OpenDocument text with this XML in its body. */
export function odtOf(body: string, automatic = '', meta = ''): Promise<Uint8Array> {
  const spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x" xmlns:dc="d" xmlns:meta="m" xmlns:draw="w"'
  return zipOf({
    'mimetype': 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${spaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': '<manifest/>',
  })
}

/** An EPUB with these chapters; `head` stands in its metadata, `nav` in its table of contents. */
export function epubOf(chapters: readonly string[], head = '', nav = ''): Promise<Uint8Array> {
  return zipOf({
    'mimetype': 'application/epub+zip',
    'META-INF/container.xml': '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
    'book/content.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${head}</metadata><manifest>${chapters.map((_, i) => `<item id="c${i}" href="c%20${i}.xhtml" media-type="application/xhtml+xml"/>`).join('')}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    'book/nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav>${nav}</nav></body></html>`,
    ...Object.fromEntries(chapters.map((body, i) => [`book/c ${i}.xhtml`, `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`])),
  })
}

/** RTF with every sign beyond ASCII as \u. */
export function rtfWords(words: string): string {
  return Array.from({ length: words.length }, (_, i) => words.charCodeAt(i)).map((c) => (c === 10 ? '\\par\n' : c === 92 || c === 123 || c === 125 ? `\\${String.fromCharCode(c)}` : c < 32 ? ' ' : c < 127 ? String.fromCharCode(c) : `\\u${c > 32767 ? c - 65536 : c}?`)).join('')
}

const paragraphs = (text: string) => text.split(/\n{2,}|\r/).filter((p) => p.trim() !== '')

/** A text of paragraphs as a file of each format, by the format's name. */
export const WRITERS: Readonly<Record<string, (text: string) => Uint8Array | Promise<Uint8Array>>> = {
  txt: bytesOf,
  md: bytesOf,
  html: bytesOf,
  docx: (text) => docxOf(paragraphs(text).map((p) => `<w:p><w:r><w:t xml:space="preserve">${xml(p)}</w:t></w:r></w:p>`).join('')),
  odt: (text) => odtOf(paragraphs(text).map((p) => `<text:p>${xml(p)}</text:p>`).join('')),
  epub: (text) => epubOf(paragraphs(text).map((p) => `<p>${xml(p)}</p>`)),
  rtf: (text) => bytesOf(`{\\rtf1\\ansi\\uc1 ${rtfWords(text)}}`),
  eml: (text) => bytesOf(`From: Ada Quell <ada@quay.example>\r\nTo: Bo Reed <bo@quay.example>\r\nSubject: Salt\r\nDate: Tue, 4 May 1931 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`),
  tei: (text) => bytesOf(`<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${paragraphs(text).map((p) => `<p>${xml(p)}</p>`).join('')}</body></text></TEI>`),
  pdf: pdfOf,
}

/** A PDF of pages of lines, by pdf-lib; signs that its fonts lack are left out. */
export async function pdfOf(text: string): Promise<Uint8Array> {
  return pdfPages([paragraphs(text).flatMap((p) => [...wrapped(p), '']).slice(0, 5000)])
}

function wrapped(words: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.replace(/[^\x20-\x7e\u00a0-\u00ff–—‘’“”•…]/g, ' ').split(/\s+/).flatMap((w) => w.match(/.{1,80}/g) ?? [])) {
    if (line.length + word.length > 80) { lines.push(line); line = '' }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Each list is a run of lines, 50 on a page. */
export async function pdfPages(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const lines of pages) {
    for (let from = 0; from < Math.max(1, lines.length); from += 50) {
      const page = pdf.addPage([595, 842])
      lines.slice(from, from + 50).forEach((line, i) => { if (line !== '') page.drawText(line, { x: 60, y: 780 - i * 14, size: 11, font }) })
    }
  }
  return pdf.save()
}
