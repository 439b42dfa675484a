/** Rich Text Format. Words, headings by style, footnotes as notes; fonts, pictures, comments and deleted words are left out. */
import { problem } from './codes.ts'
import { finishReading } from './finish-reading.ts'
import { latin } from './latin.ts'
import { leftOut } from './left-out.ts'
import { refusalOf } from './material-fault.ts'
import { embeddedValue } from './xml/dublin-core.ts'
import { writeRtf } from './rtf/write-rtf.ts'
import type { RawMetadata, Reader, ReaderInput, ReaderResult, Refusal } from './reader.ts'

export const rtf: Reader = {
  format: 'rtf',
  version: '1',
  label: 'RTF document',
  extensions: ['rtf'],
  sniff: isRtf,
  fits: isRtf,
  read: readRtf,
}

function isRtf(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(latin(head, 64))
}

function readRtf({ bytes, path }: ReaderInput): ReaderResult | Refusal {
  try {
    const left = leftOut()
    const { text, passages, marks, title, author, whole } = writeRtf(bytes, left)
    if (!/[\p{L}\p{N}]/u.test(text)) return { refused: problem('blank', path, 'The document holds no word.') }
    const metadata = (['title', 'author'] as const).flatMap((field): RawMetadata[] => {
      const value = embeddedValue(field, field === 'title' ? title : author)
      return value === null ? [] : [{ field, value, origin: 'embedded', place: null }]
    })
    return finishReading({
      text, passages, marks, metadata, encoding: { name: 'rtf', guessed: false }, partial: !whole,
      problems: [...left.problems(path), ...whole ? [] : [problem('cut-short', path, 'The file ends before its groups do.')]],
    })
  } catch (error) {
    return refusalOf(error, path)
  }
}
