/** Title, date, author and publisher that only the text gives; each with the place it was read at. */
import { describe, expect, test } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { read } from '../readers/read-bytes.ts'

const BODY = 'The Kelp Union met in the boat house and spoke for an hour about the price of salt and of rope.'

function values(d: Document) {
  return Object.fromEntries((['title', 'date', 'author', 'publisher'] as const).flatMap((name) => {
    const field = d[name]
    if (field === null) return []
    expect(field.origin).toBe('text')
    const words = d.text.slice(field.place!.start, field.place!.end)
    if (name !== 'date') expect(words.toLowerCase()).toBe(field.value.toLowerCase())
    return [[name, field.value]]
  }))
}

describe('metadata from the text', () => {
  test.each([
    ['heading', `A Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt' }],
    ['masthead above the title', `Kelp Union\n\nA Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt', publisher: 'Kelp Union' }],
    ['masthead in capitals', `KELP UNION\n\nA Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt', publisher: 'Kelp Union' }],
    ['two bodies', `Kelp Union and Lodge of Ropemakers\n\nJoint Statement on Salt\n\n${BODY}\n`, { title: 'Joint Statement on Salt', publisher: 'Kelp Union' }],
    ['addressee', `Open Letter to the Board of the Kelp Union\n\n${BODY}\n`, { title: 'Open Letter to the Board of the Kelp Union' }],
    ['a page about itself', `Who we are\n\nThe Kelp Union (KU) is a federation of boat houses.\n\nWhat we do\n\n${BODY}\n`, { title: 'Who we are', publisher: 'Kelp Union' }],
    ['minutes', `MINUTES of the Ordinary Meeting of the Kelp Union, held in the boat house.\n\n${BODY}\n`, { publisher: 'Kelp Union' }],
    ['an interview with somebody of a body', `Interview with Ada Lund, secretary of the Kelp Union\n\nFrom: The Harbour Lamp, 14 March 1931\n\n${BODY}\n`, { title: 'Interview with Ada Lund, secretary of the Kelp Union', date: '1931-03-14', publisher: 'Harbour Lamp' }],
    ['a sender who is no paper', `A Word on Salt\n\nFrom: Harbour Row, 14 March 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-03-14' }],
    ['the site behind a title', `Rope and Reason - Kelp Union\n\n${BODY}\n`, { title: 'Rope and Reason - Kelp Union', publisher: 'Kelp Union' }],
    ['who founds itself', `Declaration of the Founding of the Kelp Union and the Duty of a Fleet\n\n${BODY}\n`, { title: 'Declaration of the Founding of the Kelp Union and the Duty of a Fleet', publisher: 'Kelp Union' }],
    ['a motion', `A Word on Salt\n\nBe it resolved, the Kelp Union will mend the pier and pay for the rope that was lost in the gale of that long winter on the northern shore.\n\n${BODY}\n`, { title: 'A Word on Salt', publisher: 'Kelp Union' }],
    ['whose program', `Program of the Kelp Union\n\n${BODY}\n`, { title: 'Program of the Kelp Union', publisher: 'Kelp Union' }],
    ['whose statement below the title', `Salt for All!\n\nStatement of the Kelp Union\n\n${BODY}\n`, { title: 'Salt for All!', publisher: 'Kelp Union' }],
    ['a title about a body', `On the Kelp Union\n\n${BODY}\n`, { title: 'On the Kelp Union' }],
    ['whose statement in a line of its own above the date', `Salt for All!\n\nStatement of the Kelp Union (KU)\n14 March 1931\n\n${BODY}\n`, { title: 'Salt for All!', date: '1931-03-14', publisher: 'Kelp Union' }],
    ['a body and a day below the title', `A Word on Salt\n\nKelp Union, 14 March 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-03-14', publisher: 'Kelp Union' }],
    ['what a statement is about is not whose it is', `Statement on the Closure of the Kelp Centre\n\n${BODY}\n`, { title: 'Statement on the Closure of the Kelp Centre' }],
    ['label of a press office', `KELP UNION\n\nFOR IMMEDIATE RELEASE\n\nUnion Meets in Boat House\n\n${BODY}\n`, { title: 'Union Meets in Boat House', publisher: 'Kelp Union' }],
    ['date line', `A Word on Salt\n\nSkarvik, 4 May 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05-04' }],
    ['days of a meeting', `A Word on Salt\n\nSkarvik, 4–6 May 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05' }],
    ['adopted', `A Word on Salt\n\nAdopted at Skarvik, May 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05' }],
    ['dateline of a report', `A Word on Salt\n\nSKARVIK, 4 May 1931. ${BODY}\n`, { title: 'A Word on Salt', date: '1931-05-04' }],
    ['byline', `A Word on Salt\n\nby Ada Quell\n\n${BODY}\n`, { title: 'A Word on Salt', author: 'Ada Quell' }],
    ['byline with office', `A Word on Salt\n\nBy Ada Quell, Secretary of the Kelp Union\n\n${BODY}\n`, { title: 'A Word on Salt', author: 'Ada Quell', publisher: 'Kelp Union' }],
    ['author above the title', `Margaret Quell\n\nA WORD ON SALT\n\n${BODY}\n`, { title: 'A WORD ON SALT', author: 'Margaret Quell' }],
    ['author by initials above the title', `M. A. Quell\n\nA Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt', author: 'M. A. Quell' }],
    ['author of no English name above the title', `Velin Marakesh\n\nA WORD ON SALT\n\n${BODY}\n`, { title: 'A WORD ON SALT', author: 'Velin Marakesh' }],
    ['an ordinary heading above one in capitals', `Broken Bridge\n\nA WORD ON SALT\n\n${BODY}\n`, { title: 'Broken Bridge' }],
    ['two headings of which the first is no name', `Open Letter\n\nA Word on Salt\n\n${BODY}\n`, { title: 'Open Letter' }],
    ['adopted by a body', `A Word on Salt\n\n(Adopted by the Second Congress of the Kelp Union, May 1931)\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05', publisher: 'Second Congress of the Kelp Union' }],
    ['issued by a body on a day', `A Word on Salt\n\nIssued on 4 May 1931 by the Kelp Union.\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05-04', publisher: 'Kelp Union' }],
    ['signature', `A Word on Salt\n\n${BODY}\n\nAda Quell\nKelp Union\n4 May 1931\n`, { title: 'A Word on Salt', date: '1931-05-04', author: 'Ada Quell', publisher: 'Kelp Union' }],
    ['a paper over whose organ it is', `THE KELP LAMP\n\nOrgan of the Kelp Union\n\nA Word on Salt\n\n${BODY} The Kelp Lamp was there.\n`, { title: 'A Word on Salt', publisher: 'The Kelp Lamp' }],
    ['a paper over its number and price', `THE KELP LAMP\nNo. 12. Saturday, 4 May 1931. One Penny.\n\nA Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt', publisher: 'The Kelp Lamp', date: '1931-05-04' }],
    ['press release by its dateline', `FOR IMMEDIATE RELEASE\n\nSalt for All\n\nSKARVIK, 4 May 1931 — The Open Coast Coalition (OCC) today announced that salt will be free for all who live here.\n`, { title: 'Salt for All', publisher: 'Open Coast Coalition', date: '1931-05-04' }],
    ['press release by its line of contact', `PRESS RELEASE\n\nSalt for All\n\n${BODY}\n\nContact: Ada Quell, Press Officer, Open Coast Coalition\n`, { title: 'Salt for All', publisher: 'Open Coast Coalition' }],
    ['press statement under the name of a body', `PRESS STATEMENT\n\nKelp Green Trust\n4 May 1931\n\n${BODY}\n`, { title: 'PRESS STATEMENT', publisher: 'Kelp Green Trust', date: '1931-05-04' }],
    ['an office before the body that signs', `A Word on Salt\n\n${BODY}\n\nAda Quell\nSecretary, Society for Free Salt\n`, { title: 'A Word on Salt', author: 'Ada Quell', publisher: 'Society for Free Salt' }],
    ['signatories of several bodies', `A Word on Salt\n\n${BODY}\n\nAda Quell, Chairman, Kelp Union\n\nTom Harl, Rope Guild\n`, { title: 'A Word on Salt' }],
    ['a place behind the body that adopted', `A Word on Salt\nAdopted by the Third Conference of the Kelp Union, Salt Hall, 6 May 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05-06', publisher: 'Third Conference of the Kelp Union' }],
    ['posted', `A Word on Salt\n\n${BODY}\n\nPosted on May 4, 1999 in Letters | Tagged salt\n`, { title: 'A Word on Salt', date: '1999-05-04' }],
    ['whose site was archived', `This page is an archived copy of the old website of the Kelp Union.\n\nA Word on Salt\n\n${BODY}\n`, { title: 'A Word on Salt', publisher: 'Kelp Union' }],
    ['the paper it stood in', `A Word on Salt\n\nPublished: The Harbour Lamp, Vol. 3, No. 12, May 1931.\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05', publisher: 'Harbour Lamp' }],
    ['the paper whose organ it was', `A Word on Salt\n\nFirst Published: Harbour Lamp, organ of the Kelp Union, May 1931.\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05', publisher: 'Harbour Lamp' }],
    ['the paper, and who wrote in it', `A Word on Salt\n\nby Ada Quell\n\nFirst published in Harbour Lamp, No. 12\n\n${BODY}\n`, { title: 'A Word on Salt', author: 'Ada Quell' }],
    ['no paper', `A Word on Salt\n\nPublished: May 1931\n\n${BODY}\n`, { title: 'A Word on Salt', date: '1931-05' }],
    ['a date in the story is not that of the text', `A Word on Salt\n\n${BODY} On 4 May 1931 it had been cheaper, and nobody then spoke of rope at all.\n`, { title: 'A Word on Salt' }],
    ['nothing', `${BODY}\n\n${BODY}\n`, {}],
  ])('%s', (_, text, expected) => expect(values(read(text))).toEqual(expected))
})
