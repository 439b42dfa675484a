/** Pages of a PDF as runs of text with their places, by PDF.js. Scripts, actions, forms and attachments are never run or opened. */
import { fileURLToPath } from 'node:url'
import { MaterialFault } from '../material-fault.ts'

/** Words that stand together, in points from the lower left corner. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Size of the font. */
  readonly size: number
}

export interface Page {
  /** Number of the page in the file, from 1. */
  readonly number: number
  /** As the file labels it (“iv”); null where it labels none. */
  readonly label: string | null
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** False where the page or a part of it could not be read. */
  readonly whole: boolean
}

export interface LoadedPdf {
  readonly pages: readonly Page[]
  /** Pages of the file, also of those beyond the limit. */
  readonly count: number
  readonly title: string
  readonly author: string
}

/** Most pages, and most characters, that are read of one file. */
export const MAX_PAGES = 6000
const MAX_LENGTH = 40_000_000

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>

/** Throws MaterialFault `encrypted` or `broken`. */
export async function loadPages(bytes: Uint8Array): Promise<LoadedPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdfjs.getDocument({
    data: bytes.slice(), verbosity: 0, isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, disableAutoFetch: true,
    cMapUrl: folderOf('cmaps'), cMapPacked: true, standardFontDataUrl: folderOf('standard_fonts'), maxImageSize: 1, isOffscreenCanvasSupported: false,
  })
  try {
    return await read(await opened(task.promise))
  } finally {
    await task.destroy().catch(() => {})
  }
}

function folderOf(name: string): string {
  return `${fileURLToPath(new URL(`../../${name}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))}/`
}

async function opened(promise: Promise<PdfDocument>): Promise<PdfDocument> {
  try {
    return await promise
  } catch (error) {
    const name = (error as Error).name
    if (name === 'PasswordException') throw new MaterialFault('encrypted', 'The document is protected by a password.')
    if (/unknown encryption|unsupported encryption|encryption method/i.test((error as Error).message)) throw new MaterialFault('encrypted', 'The document is protected in a way that is not known.')
    throw new MaterialFault('broken', 'The file is damaged: it has no readable structure of a PDF.')
  }
}

async function read(pdf: PdfDocument): Promise<LoadedPdf> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const text = (key: string): string => { const value = (info as Record<string, unknown>)[key]; return typeof value === 'string' ? value : '' }
  const pages: Page[] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES) && length < MAX_LENGTH; number++) {
    const page = await readPage(pdf, number, labels?.[number - 1] ?? null)
    for (const run of page.runs) length += run.text.length
    pages.push(page)
  }
  return { pages, count: pdf.numPages, title: text('Title'), author: text('Author') }
}

async function readPage(pdf: PdfDocument, number: number, label: string | null): Promise<Page> {
  const common = { number, label: label?.trim() ? label.trim().slice(0, 20) : null }
  try {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const runs = upright(items.flatMap((item) => ('str' in item && item.str !== '' ? [{ text: item.str, matrix: item.transform as number[], width: item.width }] : [])), page.view as number[])
    page.cleanup()
    return { ...common, width, height, runs, whole: true }
  } catch {
    return { ...common, width: 0, height: 0, runs: [], whole: false }
  }
}

/** Runs in the direction most words of the page have; others are stamps along the margin. */
function upright(items: readonly { readonly text: string, readonly matrix: number[], readonly width: number }[], view: readonly number[]): Run[] {
  const turns = [0, 0, 0, 0]
  const turnOf = ([a, b]: number[]) => (Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3)
  for (const item of items) turns[turnOf(item.matrix)] += item.text.length
  const main = turns.indexOf(Math.max(...turns))
  return items.filter((item) => turnOf(item.matrix) === main).map(({ text, matrix: [, , c, d, e, f], width }) => {
    const [x, y] = main === 0 ? [e - view[0], f - view[1]] : main === 1 ? [f - view[1], view[2] - e] : main === 2 ? [view[2] - e, view[3] - f] : [view[3] - f, e - view[0]]
    return { text, x: place(x), y: place(y), width: place(width), size: place(Math.round(Math.hypot(c, d) * 10) / 10) }
  })
}

/** Damaged files place words nowhere: they stand at the corner then, and are not lost. */
function place(points: number): number {
  return Number.isFinite(points) ? points : 0
}
