import { describe, expect, it } from 'vitest'
import { whoIsMeant } from './who-is-meant.ts'

describe('who says "I" and "we"', () => {
  const talk = ['Hanna Velde is president of the Weavers\' League. Boris Tarn of the Evening Lamp Society met her.', 'Tarn: Do we bore you?', 'Velde: I am patient. But the toll was hard on us.', 'Tarn: And now?', 'Velde: What I want is in our programme.'].join('\n\n')

  it('in a conversation the one whose turn it is, and that one\'s body', () => {
    expect(whoIsMeant(talk, { publisher: 'Evening Lamp Society' })).toEqual([
      'her = Hanna Velde', 'we = Evening Lamp Society', 'you = Hanna Velde', 'I = Hanna Velde', 'us = Weavers\' League', 'I = Hanna Velde', 'our = Weavers\' League',
    ])
  })

  const interview = (asks: string, answers: string) => [`Interview with Žofie Úlová`, `${asks}: Do you bore us?`, `${answers}: I am patient.`, `${asks}: And now?`, `${answers}: I want salt.`].join('\n\n')

  it.each([['LAMP', 'ÚLOVÁ'], ['Q', 'A'], ['Q', 'ŽOFIE ÚLOVÁ']])('in an interview whose labels are %s and %s', (asks, answers) => {
    const given = { title: 'Interview with Žofie Úlová', publisher: 'Evening Lamp Society', kinds: ['heading'] as const }
    expect(whoIsMeant(interview(asks, answers), given)).toEqual(['you = Žofie Úlová', 'us = Evening Lamp Society', 'I = Žofie Úlová', 'I = Žofie Úlová'])
  })

  it('nobody known under labels that name no one', () => {
    expect(whoIsMeant(interview('FIRST VOICE', 'SECOND VOICE'), { publisher: 'Evening Lamp Society' })).toEqual(['us = Evening Lamp Society', 'I = Evening Lamp Society', 'I = Evening Lamp Society'])
  })

  it('does not take two labels of one speaker for a conversation', () => {
    const list = ['Weavers\' League: we were there.', 'Weavers\' League: we stayed.'].join('\n\n')
    expect(whoIsMeant(list, { publisher: 'Evening Lamp Society' })).toEqual(['we = Evening Lamp Society', 'we = Evening Lamp Society'])
  })

  it('in a letter the signer, from the salutation to the signature', () => {
    const letter = ['We print a letter.', 'Dear editors,', 'I object to the toll.', 'Hanna Velde', 'We thank her.'].join('\n\n')
    const given = { publisher: 'Evening Lamp Society', kinds: ['paragraph', 'paragraph', 'paragraph', 'signature', 'paragraph'] as const }
    expect(whoIsMeant(letter, given)).toEqual(['We = Evening Lamp Society', 'I = Hanna Velde', 'We = Evening Lamp Society', 'her = Hanna Velde'])
  })

  it('in a letter printed in quotation marks too', () => {
    const letter = ['We print a letter.', '"Nobody doubts it. I ask you to stop.', '"I have said so before.', 'Hanna Velde', 'We will not.'].join('\n\n')
    const given = { publisher: 'Evening Lamp Society', kinds: ['paragraph', 'paragraph', 'paragraph', 'attribution', 'paragraph'] as const }
    expect(whoIsMeant(letter, given)).toEqual(['We = Evening Lamp Society', 'I = Hanna Velde', 'I = Hanna Velde', 'We = Evening Lamp Society'])
  })

  it('below a line that ends in "said:" whoever says it, to the last paragraph in the first person', () => {
    const release = ['Minister Hanna Velde said:', 'I object to the toll.', 'The toll is high.', 'We will not pay it.', 'The bridge was built long ago.', 'Our office is open.'].join('\n\n')
    expect(whoIsMeant(release, { publisher: 'Evening Lamp Society' })).toEqual(['I = Hanna Velde', 'We = Hanna Velde', 'Our = Hanna Velde'])
    expect(whoIsMeant(release.replace(' said:', ' came.'), { publisher: 'Evening Lamp Society' })).toEqual(['I = Evening Lamp Society', 'We = Evening Lamp Society', 'Our = Evening Lamp Society'])
  })
})
