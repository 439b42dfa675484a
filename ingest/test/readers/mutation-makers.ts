/** A maker of mutated files for every format: a small file that has much of the format in it, changed here and there. */
import { gzipSync } from 'node:zlib'
import { mutate, mutateText } from './mutate.ts'
import type { Random } from './mutate.ts'
import { WRITERS, docxOf, epubOf, odtOf, zipOf } from './writers.ts'

const TEXT = 'On Salt\n\nThe Tram Guild praises the Quay Circle, and “rejects” the toll.[1]\n\n> Salt is dear.\n\n- one\n- two\n\n[1] Quell, On Salt, p. 4.\n'
const WORD = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>On Salt</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Salt</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
const NOTES = '<w:footnote w:id="2"><w:p><w:r><w:t>Quell, p. 4.</w:t></w:r></w:p></w:footnote>'
const TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Salt</title></titleStmt></fileDesc></teiHeader><text><body><pb n="4"/><div><head>Salt</head><p>The <persName ref="#q">Ada</persName> said <said who="#q">no</said><note>p. 4</note></p><lg><l>a</l></lg><cit><quote><p>x</p></quote><bibl>y</bibl></cit></div></body></text></TEI>'
const PAGE = '<!DOCTYPE html><html><head><title>Salt</title></head><body><h1>Salt</h1><p>The <b>guild</b> met<a href="#fn1">1</a>.</p><blockquote>Dear.</blockquote><table><tr><td>a<td>b</table><ol><li>x</ol><p id="fn1">p. 4</p></body></html>'
const RTF = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Salt\\par\\pard The {\\i guild}\\u8212?met\\'e9.{\\footnote p. 4}\\par{\\pict\\bin4 abcd}\\trowd a\\cell b\\cell\\row}"
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n5 0 obj<</Length 60>>stream\nBT /F 12 Tf 20 200 Td (Salt rose and fell.) Tj 0 -14 Td (The guild met.) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n'
const WARC = 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/a\r\nWARC-Date: 2019-03-04T05:06:07Z\r\nContent-Type: application/http\r\nContent-Length: 62\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Salt rose.</p>\r\n\r\n\r\n'
const MAIL = 'From: Ada Quell <ada@quay.example>\r\nSubject: =?utf-8?Q?Salt?=\r\nDate: Mon, 4 May 1931 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nNo.\r\n\r\nOn 3 May 1931, Bo Reed wrote:\r\n> Salt is dear.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>No.</p>\r\n--x--\r\n'

type Maker = (random: Random) => Uint8Array | Promise<Uint8Array>
const whole = (base: string): Maker => (random) => mutate(Buffer.from(base, 'utf8'), random)
/** Half of the files are mutated inside, where no checksum stops the change, half outside. */
const packed = (inside: Maker, base: () => Promise<Uint8Array>): Maker => async (random) => (random() < 0.6 ? inside(random) : mutate(await base(), random))
export const MAKERS: Readonly<Record<string, Maker>> = {
  txt: whole(TEXT), md: whole(`---\ntitle: Salt\n---\n\n# Salt\n\n*Salt* [x](http://quay.example)[^1]\n\n${TEXT}\n[^1]: p. 4.\n`), html: whole(PAGE), tei: whole(TEI), rtf: whole(RTF), eml: whole(MAIL),
  pdf: async (random) => (random() < 0.7 ? mutate(Buffer.from(PDF), random) : mutate(await WRITERS.pdf(TEXT), random)),
  docx: packed((random) => docxOf(mutateText(WORD, random), { footnotes: random() < 0.5 ? mutateText(NOTES, random) : NOTES, numbering: '<w:num w:numId="1"/>' }), () => docxOf(WORD, { footnotes: NOTES })),
  odt: packed((random) => odtOf(mutateText('<text:h text:outline-level="1">Salt</text:h><text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>', random)), () => odtOf('<text:p>Salt</text:p>')),
  epub: packed((random) => epubOf([mutateText('<h1>Salt</h1><p><span epub:type="pagebreak" title="1"/>It rose.</p>', random), '<p>x</p>'], mutateText('<dc:title>Salt</dc:title>', random)), () => epubOf(['<p>Salt</p>'])),
  mbox: whole(`From ada@quay.example Mon May  4 09:00:00 1931\n${MAIL}\n\nFrom bo@quay.example Mon May  4 10:00:00 1931\n${MAIL}`),
  csv: whole('id,title,text,date\n1,Salt,"Salt, rose.",1931\n2,Rope,Rope fell.,1932\n'), jsonl: whole('{"id":"a","text":"Salt rose."}\n{"id":"b","text":"Rope fell.","date":"1931"}\n'),
  warc: (random) => (random() < 0.6 ? mutate(Buffer.from(WARC + WARC), random) : mutate(gzipSync(mutate(Buffer.from(WARC), random)), random)),
  wacz: async (random) => mutate(await zipOf({ 'archive/a.warc': WARC }), random),
  zip: async (random) => mutate(await zipOf({ 'a.txt': TEXT, 'b/c.html': PAGE }), random),
}
