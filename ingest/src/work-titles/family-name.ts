/** What authors are compared by: "V. Lund" and "Lund, Vera" are one; bodies keep the last of their words. */
import { fold } from './title-key.ts'

export function familyName(author: string): string {
  const first = author.split(/\s*(?:;|&|\band\b)\s*/u)[0]
  const folded = fold(first).replace(/[.]/g, '. ')
  const head = folded.includes(',') ? folded.slice(0, folded.indexOf(',')) : folded
  return (head.match(/[\p{L}\p{N}-]+/gu) ?? []).filter((w) => w !== 'the').at(-1) ?? ''
}
