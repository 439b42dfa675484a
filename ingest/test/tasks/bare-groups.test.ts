import { describe, expect, it } from 'vitest'
import { answerDirectedSentiment } from '../../src/tasks/directed-sentiment.ts'

/** "source relation target" in the words of the text. */
function relationsIn(text: string): string[] {
  return answerDirectedSentiment({ id: 'x', text }).relations!.map((r) => `${text.slice(r.source.start, r.source.end)} ${r.relation} ${text.slice(r.target.start, r.target.end)}`)
}

describe('a task that annotates every mention', () => {
  it('is answered with groups that bear no name', () => {
    expect(relationsIn('The Harbour League thanked the volunteers for their courage.')).toContain('Harbour League endorses volunteers')
    expect(relationsIn('The Harbour League thanked Lind\'s volunteers for their courage.')).not.toContain('Harbour League endorses volunteers')
  })

  it('calls a fight and standing by those who fight by names of their own', () => {
    expect(relationsIn('The Harbour League fights the Weavers\' Union.')).toEqual(['Harbour League fights Weavers\' Union'])
    expect(relationsIn('The Harbour League supports the Weavers\' Union in its fight against the Ferry Board.')).toContain('Harbour League allies_of Weavers\' Union')
    expect(relationsIn('The Harbour League supports the Weavers\' Union.')).toEqual(['Harbour League endorses Weavers\' Union'])
  })
})
