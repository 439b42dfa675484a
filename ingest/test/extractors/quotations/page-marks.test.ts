/** Quotations in a review that give only a page are from the book under review. */
import { expect, it } from 'vitest'
import { extract } from '../../../src/pipeline.ts'
import { readDocumentNow as readDocument } from '../../../src/readers/read-document.ts'
import type { Document } from '@polylogue/graph-schema'

const review = (behind: string) => extract(readDocument({ bytes: new TextEncoder().encode(`A Book on Salt

Ada Lund and Peder Moss

“The Long Quay: A Study of Salt”

Harbour Press (2002)

Here is one more book on the salt of the long quay, and it is on the whole a readable one for the winter evenings of the reader.

The authors thank those who “carried the salt by night over the frozen harbour”${behind}, and say so at length in a chapter of their own.
`), path: 'review.txt', collection: 'test', sideCar: null }) as Document)

it('a page behind the marks leads to the book and the first of its authors, and the title is nobody’s words', () => {
  const { quotations, clusters } = review(' [p. 16]')
  const name = (id: string | null) => clusters.find((c) => c.id === id)?.name ?? null
  expect(quotations.map((q) => [q.content.exact, name(q.source), name(q.work), q.locator])).toEqual([['carried the salt by night over the frozen harbour', 'Ada Lund', 'The Long Quay: A Study of Salt', 'p. 16']])
})

it('without a page nobody is named', () => {
  expect(review('').quotations.map((q) => [q.source, q.work])).toEqual([[null, null]])
})
