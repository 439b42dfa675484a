/** People or bodies [named] in a text in square brackets, in groups of one each, with the word before each name. */
import type { Mention } from '@polylogue/graph-schema'
import { groupNames } from '../../src/coreference/group-names.ts'

export function groupsOf(marked: string, kind: 'Person' | 'Organization' = 'Person'): string[] {
  let text = ''
  const mentions: Mention[] = []
  for (const part of marked.split(/(\[[^\]]*\])/u)) {
    if (!part.startsWith('[')) { text += part; continue }
    const words = part.slice(1, -1)
    mentions.push({ id: `m${mentions.length}`, document: 'd', kind, form: 'name', start: text.length, end: text.length + words.length, words, rule: 'test' })
    text += words
  }
  return groupNames(text, mentions, []).groups.map((g) => g.map((i) => /(?:\p{L}+\.? )?$/u.exec(text.slice(0, mentions[i].start))![0] + mentions[i].words).join(' | '))
}
