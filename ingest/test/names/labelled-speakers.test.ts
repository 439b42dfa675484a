import { expect, it } from 'vitest'
import type { EntityKind, Mention, Span } from '@polylogue/graph-schema'
import { withLabels } from '../../src/names/labelled-speakers.ts'
import { documentOf, read } from '../extractors/names-of.ts'

/** What was read in the labels of a conversation of these labels, behind a sentence. */
function labelled(sentence: string, ...labels: string[]): string[] {
  const text = [sentence, ...labels.map((label) => `${label}: it rained.`)].join('\n\n')
  return read(text).names.filter((n) => n.start > sentence.length).map((n) => `${n.kind} ${n.words}`)
}

it('labels in capitals are who is called so', () => {
  expect(labelled('Žofie Úlová of the Salt Guild met Boris Tarn.', 'ÚLOVÁ', 'SALT GUILD', 'ÚLOVÁ', 'SALT GUILD')).toEqual(['Person ÚLOVÁ', 'Organization SALT GUILD', 'Person ÚLOVÁ', 'Organization SALT GUILD'])
})

it.each([[['Žofie Úlová', 'Boris Tarn'], ['ÚLOVÁ', 'TARN']], [['Žofie Úlová', 'Úlová', 'Boris Tarn'], ['ÚLOVÁ', 'TARN']], [['Žofie Úlová', 'Hanna Úlová', 'Boris Tarn'], ['TARN']]])('a family name that is one person\'s: of %j these labels are names: %j', (people, labels) => {
  const document = documentOf(`${people.join(' met ')}.\n\nÚLOVÁ: I was.\n\nTARN: And now?\n\nÚLOVÁ: No.\n\nTARN: Yes.`)
  const mention = (span: Span, kind: EntityKind, rule: string): Mention => ({ id: String(span.start), document: 'doc', kind, form: 'name', start: span.start, end: span.end, words: document.text.slice(span.start, span.end), rule })
  const found = people.map((name) => { const start = document.text.indexOf(name); return mention({ start, end: start + name.length }, 'Person', 'given') })
  expect([...new Set(withLabels(document, found, mention).slice(found.length).map((m) => m.words))]).toEqual(labels)
})

it('labels that do not come back are none', () => expect(labelled('Žofie Úlová of the Salt Guild met Boris Tarn.', 'ÚLOVÁ', 'TARN', 'SALT GUILD')).not.toContain('Person ÚLOVÁ'))
