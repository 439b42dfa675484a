import { describe, expect, it } from 'vitest'
import { lineFor, oneLine, printReport } from '../../src/cli/report.ts'
import { runProblem } from '../../src/cli/run-codes.ts'

describe('report', () => {
  it('keeps one event on one line, whatever a file is called', () => {
    const name = 'a\nrefused b.txt [ok]\u2028c\u0007.txt'
    expect(oneLine(name)).toBe('a refused b.txt [ok] c .txt')
    const line = lineFor({ path: name }, [runProblem('crashed', name, 'Ended\nat once.')], 0.12345)
    expect([...printReport([line], new Map())].join('').trimEnd().split('\n')).toHaveLength(2)
    expect(line).toMatchObject({ outcome: 'refused', code: 'crashed', seconds: 0.123 })
  })
  it('takes the gravest problem as the code, and keeps the words of all', () => {
    const line = lineFor({ path: 'x' }, [runProblem('extraction-limited', 'x', 'First.'), runProblem('timeout', 'x', 'Second.')], 0)
    expect(line.code).toBe('timeout')
    expect(line.message).toContain('First.')
    expect(line.message).toContain('Second.')
  })
})
