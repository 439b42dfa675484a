import { describe, expect, it } from 'vitest'
import { directQuotations, sentencesOf } from '../../../src/extractors/quotations/bare-text.ts'
import { narratedWords } from '../../../src/extractors/quotations/narrated-words.ts'
import { sourcesInStory } from '../../../src/extractors/quotations/story-talk.ts'
import { talkersOfStory } from '../../../src/extractors/quotations/talkers-of-story.ts'
import { answerQuotations } from '../../../src/tasks/quotations.ts'

const STORY = `The boat was late that evening, and the two of them had been sitting on the quay since noon. “You will see,” Olsen went on, rubbing his hands. “She will be in before dark.” `
  + `Widow Karlsen shook her head and drew her shawl about her. “And if she is not?” she asked him. “Then we shall walk home,” said old Olsen, “as we have walked before.” He laughed, and she looked at him for a while without a word.`

const read = (text: string) => {
  const found = directQuotations(text)
  const stretches = found.map((f) => f.stretch)
  const near = found.map((f) => f.near)
  const talkers = talkersOfStory(text, sentencesOf(text), stretches, near)
  const words = (spans: readonly { start: number, end: number }[]) => spans.map((s) => text.slice(s.start, s.end))
  return { found, near, talkers, words, inStory: sourcesInStory(text, stretches, near, talkers) }
}

describe('talk in a story', () => {
  it('folds each quotation into one place and keeps every word of the narration', () => {
    const stretches = directQuotations(STORY).map((f) => f.stretch)
    const places = narratedWords(sentencesOf(STORY), stretches)
    expect(places.filter((p) => p.quotation !== null).map((p) => p.quotation)).toEqual(stretches.map((_, i) => i))
    expect(places.filter((p) => p.token !== null).every((p) => !stretches.some((s) => s.outerStart <= p.start && p.end <= s.outerEnd))).toBe(true)
    expect(places.flatMap((p) => p.token?.words ?? [])).toContain('shawl')
  })

  it('tags who talks and the words that say so, where no rule knows the verb', () => {
    const { talkers, words, near } = read(STORY)
    expect(near[0]).toBe(null)
    expect(words(talkers.cues)).toContain('went on')
    expect(words(talkers.sources)).toEqual(expect.arrayContaining(['Olsen', 'old Olsen', 'she', 'him']))
  })

  it('gives a quotation the tagged source beside it, and corrects the bounds of a rule', () => {
    const { inStory, near, words } = read(STORY)
    expect(words([inStory[0]!.source!, inStory[0]!.cue!])).toEqual(['Olsen', 'went on'])
    const last = near.findIndex((n) => n?.source && STORY.slice(n.source.start, n.source.end) === 'Olsen')
    expect(words([inStory[last]!.source!])).toEqual(['old Olsen'])
  })

  it('leaves a text without talk alone', () => {
    const { talkers } = read('')
    expect(talkers).toEqual({ sources: [], cues: [] })
  })

  it('does not answer what a figure only thinks', () => {
    const text = 'Olsen sat down by the door and waited for her. “How late she is to-night!” thought Olsen, “and how cold it has become.” He rose again. “Come in,” said the widow, and he went in to her.'
    const quotes = answerQuotations({ id: 'x', text }).quotes.map((q) => q.content.map(([s, e]) => text.slice(s, e)).join())
    expect(quotes).toEqual(['Come in,'])
  })

  it('answers talkers of a cutting whose speech lies outside', () => {
    const text = 'The old fisherman put down his net, looked at her a long while from under his brows, and then he said:'
    const [quote, ...more] = answerQuotations({ id: 'x', text }).quotes
    expect(more).toEqual([])
    expect(quote.content).toEqual([])
    expect(quote.source.map(([s, e]) => text.slice(s, e))).toContain('he')
  })
})
