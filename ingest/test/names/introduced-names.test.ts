import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

/** Names of the people and bodies of a text, each with the words it is called by. */
function calledBy(text: string): Record<string, string[]> {
  const { coreference } = read(text, { publisher: 'Harbour Pilots\' Union' })
  return Object.fromEntries(coreference.clusters.filter((c) => !c.implicit).map((c) => [c.name, coreference.mentions.filter((m) => c.mentions.includes(m.id)).map((m) => m.words)]))
}

describe('names that a text introduces beside the first', () => {
  const rows: readonly (readonly [why: string, text: string, name: string, words: readonly string[]])[] = [
    ['a nickname in marks', 'Boris Velde, nicknamed “the Heron”, came to Sundholm. The Heron attacked the toll.', 'Boris Velde', ['Boris Velde', 'Heron', 'Heron']],
    ['an epithet', 'Hanna Tarrow, better known as Red Hanna, left. Red Hanna attacked the toll.', 'Hanna Tarrow', ['Hanna Tarrow', 'Red Hanna', 'Red Hanna']],
    ['a nickname inside the name', 'In the hall Boris “Heron” Velde spoke. Heron condemned the toll. Velde left.', 'Boris “Heron” Velde', ['Boris “Heron” Velde', 'Heron', 'Velde']],
    ['an earlier name', 'The Weavers\' League, formerly the Spinners\' Guild, met. The Spinners\' Guild had condemned the toll.', 'Weavers\' League', ['Weavers\' League', 'Spinners\' Guild', 'Spinners\' Guild']],
    ['a translation in brackets', 'The Partido Obrero de Norlandia (Workers\' Party of Norland) split. Later the Workers\' Party of Norland met.', 'Partido Obrero de Norlandia', ['Partido Obrero de Norlandia', 'Workers\' Party of Norland', 'Workers\' Party of Norland']],
  ]
  it.each(rows)('%s', (_, text, name, words) => {
    expect(calledBy(text)[name]).toEqual(words)
  })

  it('keeps two bodies apart where brackets hold no translation', () => {
    expect(Object.keys(calledBy('The Norland Rail Federation (Sundholm Workers\' Union) met. The Sundholm Workers\' Union left.'))).toEqual(expect.arrayContaining(['Norland Rail Federation', 'Sundholm Workers\' Union']))
  })

  it('takes what is round or by somebody for no name of theirs', () => {
    expect(calledBy('A circle around Boris Velde, later called New Tide, met. Boris Velde spoke.')['Boris Velde']).toEqual(['Boris Velde', 'Boris Velde'])
  })

  it('takes no office for another name', () => {
    expect(calledBy('Boris Velde, known to everybody in the hall, spoke. Anton Moss left.')['Boris Velde']).toEqual(['Boris Velde'])
  })

  it('takes nothing for a name that somebody calls something else', () => {
    expect(calledBy('The Ferry Workers Alliance (FWA) met. Toll spokesman Boris Velde called the FWA\'s statement a dream.')['Boris Velde']).toEqual(['Boris Velde'])
  })
})
