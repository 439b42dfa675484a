import { expect, it } from 'vitest'
import type { Status } from '@polylogue/api/contract'
import { captionOf, isoDay, passingCaption, wholeCaption } from '../../src/view-model/caption.ts'
import { sceneOf } from '../../src/view-model/scene.ts'

const scene = sceneOf({ top: undefined, among: undefined, added: [], expanded: [], hidden: [], whole: true, minDegree: 0 })
const corpus = { version: '0.1.0', store: 'sqlite', workspace: '', corpus: '3f9a2b11c0', counts: { nouns: { documents: 16, statements: 1 } } } as unknown as Status

it('a picture says what it shows, of which corpus, by which version and when', () => {
  expect(captionOf(scene, [], corpus, '1931-05-04')).toBe('0 entities, 0 relations of a corpus of 16 documents and 1 statement (3f9a2b11c0) · drawn by Polylogue 0.1.0 on 4 May 1931')
  expect(wholeCaption(corpus, '1931-05-04')).toBe('the whole of a corpus of 16 documents and 1 statement (3f9a2b11c0) · written by Polylogue 0.1.0 on 4 May 1931')
  expect(passingCaption(['only criticism'], corpus, '1931-05-04')).toBe('all of a corpus of 16 documents and 1 statement (3f9a2b11c0) that passes · only criticism · written by Polylogue 0.1.0 on 4 May 1931')
  expect(captionOf(scene, ['only criticism', 'from 1920'], undefined, '1931-05-04')).toBe('0 entities, 0 relations · only criticism; from 1920 · drawn by Polylogue on 4 May 1931')
})

it('takes the day from the calendar here, not from Greenwich', () => {
  expect(isoDay(new Date(1931, 4, 4, 23, 59))).toBe('1931-05-04')
})
