import { describe, expect, it } from 'vitest'
import { fitsInitials } from '../../src/names/acronyms.ts'
import { indexByInitials } from '../../src/names/initials-index.ts'

const LONG = ['Norland Rail Federation', 'Harbour Workers’ League', 'League of the Free Weavers of Farwater', 'Party of Norland (ML)', 'New Weavers’ Party (bridge group)', 'Northern Rope Fund', 'Quay', 'Rail and Barge Union of the North']
const SHORT = ['NRF', 'HWL', 'LFW', 'LFWF', 'LOTFWOF', 'PNML', 'PN', 'NWP', 'NWP(b)', 'NWP(q)', 'RBU', 'RBUN', 'Q', 'X']

describe('long forms by their initials', () => {
  const fitting = indexByInitials(LONG, (form) => form)

  it.each(SHORT)('%s: those that fit, in their order', (short) => expect(fitting(short)).toEqual(LONG.filter((long) => fitsInitials(short, long))))

  it.each<[string, string[]]>([
    ['NRF', ['Norland Rail Federation', 'Northern Rope Fund']], ['LFW', ['League of the Free Weavers of Farwater']], ['PNML', ['Party of Norland (ML)']], ['PN', ['Party of Norland (ML)']],
    ['NWP(b)', ['New Weavers’ Party (bridge group)']], ['NWP(q)', []], ['RBU', ['Rail and Barge Union of the North']], ['Q', []],
  ])('%s stands for %j', (short, expected) => expect(fitting(short)).toEqual(expected))
})
