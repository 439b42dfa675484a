/**
 * PDF with a text layer. Columns are read one after the other, broken words joined, running heads, feet and page numbers left out, footnotes
 * kept as notes; each passage knows its page. Pictures of pages have no text: text recognition is advised.
 */
import { problem } from './codes.ts'
import { finishReading } from './finish-reading.ts'
import { latin } from './latin.ts'
import { leftOut } from './left-out.ts'
import { MaterialFault, refusalOf } from './material-fault.ts'
import { embeddedValue } from './xml/dublin-core.ts'
import { loadPages } from './pdf/load-pages.ts'
import type { LoadedPdf } from './pdf/load-pages.ts'
import { writePdf } from './pdf/write-pdf.ts'
import type { RawMetadata, Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const pdf: Reader = {
  format: 'pdf',
  version: '1',
  label: 'PDF document',
  extensions: ['pdf'],
  sniff: isPdf,
  fits: isPdf,
  read: readPdf,
}

function isPdf(head: Uint8Array): boolean {
  const text = latin(head, 1024)
  return /^\s{0,40}%PDF-/.test(text) || (text.includes('%PDF-') && text.includes(' obj'))
}

async function readPdf({ bytes, path }: ReaderInput): Promise<ReaderResult | Refusal> {
  try {
    const loaded = await loadPages(bytes)
    const rendered = writePdf(loaded.pages)
    refuseUnreadable(rendered.text)
    const { problems, partial } = flawsOf(loaded, bytes, path)
    return finishReading({ ...rendered, metadata: metadataOf(loaded), encoding: { name: 'pdf', guessed: false }, problems, partial })
  } catch (error) {
    return refusalOf(error, path)
  }
}

/** A text layer whose fonts do not say which letters they show is none. */
function refuseUnreadable(text: string): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  // eslint-disable-next-line no-control-regex -- control characters are what fonts without a table of letters give
  const noise = text.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f\u0080-\u009f]/g)?.length ?? 0
  if (letters === 0 || noise > letters / 2) throw new MaterialFault('no-text-layer', letters === 0 ? 'No page of the file has text.' : 'The text layer of the file cannot be read: its fonts do not say which letters they show.')
}

function flawsOf({ pages, count }: LoadedPdf, bytes: Uint8Array, path: string): Pick<ReaderResult, 'problems' | 'partial'> {
  const left = leftOut()
  for (const page of pages) if (page.whole && !page.runs.some((r) => r.text.trim() !== '')) left.add('page without text')
  const lost = pages.filter((p) => !p.whole).length
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', Math.max(0, bytes.length - 4096))
  const cut = [
    ...lost > 0 ? [`${lost} of ${count} pages cannot be read`] : [],
    ...pages.length < count ? [`only the first ${pages.length} of ${count} pages were read`] : [],
    ...tail.includes('%%EOF') ? [] : ['the file has no end'],
  ]
  const problems = [...left.problems(path), ...cut.length > 0 ? [problem('cut-short', path, `${cut.join('; ')}.`.replace(/^./, (c) => c.toUpperCase()))] : []]
  return { problems, partial: cut.length > 0 }
}

function metadataOf({ title, author }: LoadedPdf): RawMetadata[] {
  return ([['title', title], ['author', author]] as const).flatMap(([field, words]): RawMetadata[] => {
    const value = embeddedValue(field, words)
    return value === null ? [] : [{ field, value, origin: 'embedded', place: null }]
  })
}
