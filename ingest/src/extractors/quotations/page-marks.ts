/** A quotation in a review with nothing behind it but a page ("…" [p. 16]) is from the book under review. */
import type { Document } from '@polylogue/graph-schema'
import type { Works } from '../extractor.ts'
import type { ReviewedBook } from '../works/review-head.ts'

const PAGE = /^[”"’»]?[.,;]?\s?[[(](?:pp?\.?\s?)?(?<page>[ivxlc]{1,7}|\d{1,4})(?:\s?[-–]\s?\d{1,4})?[\])]/u

/** Work, the first of its authors, and page of the quotation that ends at a place; null where no page stands behind it or no book is under review. */
export function pageMarks({ text }: Document, book: ReviewedBook | null, { mentions, clusterOf }: Works): (end: number) => { readonly work: string, readonly author: string, readonly page: string } | null {
  const mention = book === null ? undefined : mentions.find((m) => m.kind === 'Work' && m.start < book.end && book.start < m.end)
  const work = mention === undefined ? undefined : clusterOf.get(mention.id)
  return (end) => {
    if (work === undefined) return null
    const page = PAGE.exec(text.slice(end, end + 24))?.groups?.page
    return page === undefined ? null : { work, author: book!.author.split(/,? (?:and|&) |, /u)[0], page: `p. ${page}` }
  }
}
