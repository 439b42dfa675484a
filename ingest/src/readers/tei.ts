/** TEI XML. Names, speakers, quotations, titles and pages are taken as the edition marks them; its notes are notes. No DOCTYPE is expanded. */
import { CHARACTER_NAMES } from './xml/character-names.ts'
import { problem } from './codes.ts'
import { finishReading } from './finish-reading.ts'
import { latin } from './latin.ts'
import { refusalOf } from './material-fault.ts'
import { textWriter } from './rendered-text.ts'
import { firstNamed } from './xml/xml-query.ts'
import { xmlTree } from './xml/xml-tree.ts'
import { listedNames, teiMetadata } from './tei/header.ts'
import { writeTei } from './tei/write-tei.ts'
import type { Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const tei: Reader = {
  format: 'tei',
  version: '2',
  label: 'TEI document',
  extensions: ['xml', 'tei'],
  sniff: isTei,
  fits: isTei,
  read: readTei,
}

function isTei(head: Uint8Array): boolean {
  return /<(?:[A-Za-z]{1,8}:)?(?:TEI(?:\.2)?|teiCorpus)[\s>]/.test(latin(head.includes(0) ? head.filter((b) => b !== 0) : head))
}

function readTei({ bytes, path }: ReaderInput): ReaderResult | Refusal {
  try {
    const root = xmlTree(bytes, { entities: CHARACTER_NAMES })
    const text = firstNamed(root, 'text')
    const writer = textWriter()
    if (text) writeTei(text, listedNames(root), writer)
    const { text: words, passages, marks, milestones } = writer.finish()
    if (!/[\p{L}\p{N}]/u.test(words)) return { refused: problem('blank', path, 'The edition holds no word of text.') }
    return finishReading({
      text: words, passages, marks, milestones: milestones.filter((m) => m.label !== ''), metadata: teiMetadata(root),
      encoding: { name: 'xml', guessed: false }, problems: [], partial: false,
    })
  } catch (error) {
    return refusalOf(error, path)
  }
}
