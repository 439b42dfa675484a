/** What makes two claims alike, as a text: the order of their list, and the name under which they are counted together. */
import type { Claim } from '../graph-store.ts'

export function claimKey(c: Omit<Claim, 'statements'>): string {
  return [c.document, c.relation, c.polarity, c.subjectKind, c.objectKind, c.date ?? '', c.confidence, Number(c.reported), Number(c.reviewed)].join(' ')
}
