/**
 * A passage as a citation: text for a footnote, CSL-JSON (citeproc schema 1.0), BibTeX. The words of the passage, the
 * document they stand in as far as its metadata say, and the address of the passage in this explorer.
 */
import type { Evidence } from '@polylogue/graph-schema'
import { pagesOf } from './locators.ts'

/** What is known of a document; null where its metadata do not say. */
export interface CitedDocument {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  /** ISO 8601, as exact as known. */
  readonly date: string | null
  readonly address: string | null
}

export interface CitedPassage {
  readonly document: CitedDocument
  readonly evidence: Evidence
  /** `p. 12`, `ch. 3`; null where the document has no such places. */
  readonly locator: string | null
  readonly permalink: string
  /** Which state of the corpus the address was taken from; null where it is not known. */
  readonly corpus: string | null
}

/** The address, and of which corpus it is. */
function traced({ permalink, corpus }: CitedPassage): string {
  return corpus ? `${permalink} (corpus ${corpus})` : permalink
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `Author, "Title" (Publisher, 4 May 1931), p. 7: "words". permalink (corpus 3f9a2b11c0)` */
export function citationText(passage: CitedPassage): string {
  const { document: d, evidence, locator } = passage
  const imprint = [d.publisher && d.publisher !== d.author ? d.publisher : null, writtenDate(d.date)].filter(Boolean).join(', ')
  return `${d.author ? `${d.author}, ` : ''}“${d.title}”${imprint ? ` (${imprint})` : ''}${locator ? `, ${locator}` : ''}: “${flat(evidence.exact)}”. ${d.address ? `${d.address} — ` : ''}${traced(passage)}`
}

/** A CSL-JSON list with one item, indented. */
export function citationCsl(passage: CitedPassage): string {
  const { document: d, evidence, locator, permalink } = passage
  const page = pagesOf(locator)
  const parts = d.date?.split('-').map(Number)
  return JSON.stringify([{
    id: citeKey(d), type: 'document', title: d.title,
    ...(d.author ? { author: [{ literal: d.author }] } : {}),
    ...(d.publisher ? { publisher: d.publisher } : {}),
    ...(parts ? { issued: { 'date-parts': [parts] } } : {}),
    ...(page ? { page } : {}),
    URL: d.address ?? permalink, note: `${locator && !page ? `${locator}: ` : ''}“${flat(evidence.exact)}” ${traced(passage)}`,
  }], null, 2)
}

/** A BibTeX entry; braces and backslashes of the text are escaped. */
export function citationBibtex(passage: CitedPassage): string {
  const { document: d, evidence, locator, permalink } = passage
  const page = pagesOf(locator)
  const [year, month] = d.date?.split('-') ?? []
  const fields: [string, string | null | undefined][] = [
    ['title', `{${tex(d.title)}}`], ['author', d.author && `{${tex(d.author)}}`], ['howpublished', d.publisher && tex(d.publisher)], ['year', year],
    ['month', month && MONTHS[Number(month) - 1]?.slice(0, 3).toLowerCase()], ['pages', page && tex(page)], ['url', d.address ?? permalink], ['note', `${locator && !page ? tex(`${locator}: `) : ''}\`\`${tex(flat(evidence.exact))}'' ${traced(passage)}`],
  ]
  return `@misc{${citeKey(d)},\n${fields.filter((f): f is [string, string] => Boolean(f[1])).map(([k, v]) => `  ${k} = {${v}},`).join('\n')}\n}`
}

/** `union1931resolution`: author or publisher, year, first long word of the title; letters and digits only. */
export function citeKey(d: CitedDocument): string {
  const word = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}\s]/gu, '').toLowerCase().split(/\s+/).find((w) => w.length > 3)?.replace(/[^a-z0-9]/g, '') ?? ''
  return `${word(d.author ?? d.publisher ?? '')}${d.date?.slice(0, 4) ?? ''}${word(d.title)}` || `document${d.id.slice(0, 6)}`
}

/** "4 May 1931". */
function writtenDate(date: string | null): string | null {
  if (!date) return null
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** Text as BibTeX takes it. */
function tex(text: string): string {
  return text.replace(/[\\~^{}%&$#_]/g, (c) => TEX[c] ?? `\\${c}`)
}
