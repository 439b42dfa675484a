/**
 * Text as it is searched: folded here, in one place, before a store sees it, so that every store finds the same. What the
 * user types is folded the same way, so operator characters never reach a query language.
 */
import type { Document, Entity, LinkedQuotation } from '@polylogue/graph-schema'
import type { SearchHit } from '../graph-store.ts'
import type { SearchTerms } from './engine.ts'

const WORDS = /[\p{L}\p{N}]+/gu
const SNIPPET = 160

/** Lower case, without diacritics, words with one space between. */
export function fold(text: string): string {
  return (text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').match(WORDS) ?? []).join(' ')
}

/** Null where nothing that can be looked for was typed. */
export function searchTerms(text: string): SearchTerms | null {
  const folded = fold(text.slice(0, 500))
  return folded === '' ? null : { folded, words: folded.split(' ').slice(0, 12) }
}

/** Names are found by the beginnings of all their words ("harb work"); texts by whole words, but for the last one, which may still be typed. */
export function isPrefix(type: SearchHit['type'], terms: SearchTerms, i: number): boolean {
  return type === 'entity' || i === terms.words.length - 1
}

/** True where every word begins a word of the name. */
export function matches(folded: string, terms: SearchTerms): boolean {
  const words = folded.split(' ')
  return terms.words.every((word) => words.some((w) => w.startsWith(word)))
}

/** The name, or else the alias, that was meant. */
export function matchedName(entity: Entity, terms: SearchTerms): string {
  return [entity.name, ...entity.aliases].find((name) => matches(fold(name), terms)) ?? entity.name
}

/** The stretch of a text around the first word found, on one line. */
export function snippet(text: string, terms: SearchTerms): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (flat.length <= SNIPPET) return flat
  let at = 0
  for (const match of flat.matchAll(WORDS)) {
    const word = fold(match[0])
    if (terms.words.some((t, i) => (i === terms.words.length - 1 ? word.startsWith(t) : word === t))) { at = match.index; break }
  }
  const from = at < SNIPPET / 2 ? 0 : wordStart(flat, at - SNIPPET / 3)
  const to = Math.min(flat.length, from + SNIPPET)
  const end = to === flat.length ? to : Math.max(at, flat.lastIndexOf(' ', to))
  return `${from > 0 ? '… ' : ''}${flat.slice(from, end)}${end < flat.length ? ' …' : ''}`
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', Math.floor(near))
  return space < 0 ? 0 : space + 1
}

export function titleOf(d: Document): string {
  return d.title?.value ?? d.path
}

/** Folded text a noun is found by; passages have their own. */
export function documentSearchText(d: Document): string {
  return fold([titleOf(d), d.author?.value, d.publisher?.value, d.path].filter(Boolean).join(' '))
}

export function entitySearchText(e: Entity): string {
  return fold([e.name, ...e.aliases].join(' '))
}

export function quotationSearchText(q: LinkedQuotation): string {
  return fold(q.content.exact)
}
