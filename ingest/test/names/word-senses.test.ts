import { describe, expect, it } from 'vitest'
import { sensesOf } from '../../src/names/tagger/word-senses.ts'

describe('what a word can mean', () => {
  it('is the same for a plural and its singular, and differs between people and places', () => {
    expect(sensesOf('admirals')).toEqual(sensesOf('admiral'))
    expect(sensesOf('admiral').all).not.toBe(sensesOf('peninsula').all)
  })

  it('is nothing for a word that nobody knows', () => {
    expect(sensesOf('qzxwvk')).toEqual(sensesOf('wvkqzx'))
    expect(sensesOf('qzxwvk').all).not.toBe(sensesOf('admiral').all)
  })
})
