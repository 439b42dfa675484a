import { describe, expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

const named = (text: string) => read(text).names.filter((n) => n.kind !== 'Role').map((n) => `${n.words} ${n.kind}`)

describe('names as a whole, and of the right kind', () => {
  const rows: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['We met Sens. Barrow Olden and Mara Tull.', ['Barrow Olden Person', 'Mara Tull Person']],
    ['The secretaries A.K. Cherenko and V.N. Tulo spoke in the hall.', ['A.K. Cherenko Person', 'V.N. Tulo Person']],
    ['In May V. I. Lorn met the pilots.', ['V. I. Lorn Person']],
    ['A. A. Pursell, Chairman of the Congress, spoke.', ['A. A. Pursell Person']],
    ['The 22nd Congress of the Communist Party of Norland met.', ['22nd Congress of the Communist Party of Norland Organization']],
    ['This was written by Press Partners, Inc. in May.', ['Press Partners, Inc. Organization']],
    ['The Central Control and Audit Commission of NWCP met in May.', ['Central Control and Audit Commission of NWCP Organization']],
    ['The Norland Trades and Labor Congress met.', ['Norland Trades and Labor Congress Organization']],
    ['This is a Marxist-Leninist view, and the Marxist-Leninist said so.', []],
    ['“It is time to vote,” said Ropemakers President Leo W. Garrow.', ['Ropemakers Organization', 'Leo W. Garrow Person']],
    ['Mary Chancellor Olden spoke in the hall.', ['Mary Chancellor Olden Person']],
    ['We saw M. Boris Veldov in the hall.', ['Boris Veldov Person']],
  ]
  it.each(rows)('%s', (text, found) => { expect(named(text)).toEqual(found) })

  it('are no body where a group is called after a person', () => {
    const found = named('The Dorvik group justifies the toll. Dorvik attacked the toll. Later Dorvik and his friends left.')
    expect(found).toContain('Dorvik Person')
    expect(found).not.toContain('Dorvik Organization')
  })

  it('keep an acronym with a letter in brackets apart from the one without', () => {
    const { coreference } = read('The NWCP (Norland Workers\' Communist Party) met. Later the NWCP(b) left.')
    expect(coreference.clusters.filter((c) => c.kind === 'Organization' && !c.implicit).map((c) => c.aliases)).toContainEqual(['NWCP(b)'])
  })

  it('are not spoken by a number or by a small word of another language', () => {
    const { coreference } = read('The paper Zeri i Dokut is read here.\n\nChapter I\n\nThe toll was high.')
    expect(coreference.mentions.filter((m) => m.form === 'pronoun')).toEqual([])
  })
})
