import { expect, test } from 'vitest'
import { findCircles } from '../../check-imports/find-circles.ts'

test.each<[string, Record<string, string[]>, string[][]]>([
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['two files', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
  ['three in a round, and two apart', { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'] }, [['d', 'e'], ['a', 'b', 'c']]],
  ['what is not ours', { a: ['react'] }, []],
])('%s', (_, imports, expected) => { expect(findCircles(new Map(Object.entries(imports)))).toEqual(expected) })
