import { describe, expect, it } from 'vitest'
import { whoIsMeant } from './who-is-meant.ts'

const AUTHOR = { author: 'R. T. Moss' }

describe('whoever a text describes is called so', () => {
  it('by an apposition behind the name', () => {
    expect(whoIsMeant('The Ferry Front, a rebel group, left the talks. The group said so in May.', AUTHOR)).toContain('The group = Ferry Front')
    expect(whoIsMeant('The Ferry Front, a rebel group, left the talks. The insurgent group said so in May.', AUTHOR)).toContain('The insurgent group = Ferry Front')
    expect(whoIsMeant('The Ferry Front, a rebel group, left the talks. The age group of dockers grew.', AUTHOR)).not.toContain('The age group = Ferry Front')
  })

  it('by a title or noun before the name', () => {
    expect(whoIsMeant('In the hall Cardinal Anton Velde spoke. The cardinal was brief.', AUTHOR)).toContain('The cardinal = Anton Velde')
    expect(whoIsMeant('In the hall the lawyer Anton Velde spoke. The lawyer was brief.', AUTHOR)).toContain('The lawyer = Anton Velde')
  })

  it('by nobody where two are described so', () => {
    expect(whoIsMeant('There was a quarrel between Cardinal Anton Velde and Cardinal Boris Moss. The cardinal left.', AUTHOR)).toEqual([])
  })

  it('as the object of blame for something', () => {
    expect(whoIsMeant('The Harbour Workers\' Union struck. The mayor blamed the union for the delay.', AUTHOR)).toContain('the union = Harbour Workers\' Union')
  })

  it('as a newspaper', () => {
    expect(whoIsMeant('The Tollen Courier wrote of it. The newspaper was sold out.', AUTHOR)).toContain('The newspaper = Tollen Courier')
  })
})
