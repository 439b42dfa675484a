import { describe, expect, test } from 'vitest'
import { findStances } from '../../src/extractors/find-stances.ts'
import { layersOf, stancesOf } from './stances-of.ts'

describe('verbs', () => {
  test('active, passive with agents, and lists', () => {
    expect(stancesOf('[Apple] condemns [Pear], {Lind} and [Fig].')).toEqual(['Apple CRITICIZES Fig', 'Apple CRITICIZES Lind', 'Apple CRITICIZES Pear'])
    expect(stancesOf('The [Apple] ([A]) and the [Pear] ([P]) today endorsed {Lind}.')).toEqual(['Apple ENDORSES Lind', 'Pear ENDORSES Lind'])
    expect(stancesOf('[Pear] was sharply criticized by [Apple] and [Fig].')).toEqual(['Apple CRITICIZES Pear', 'Fig CRITICIZES Pear'])
  })
  test('negation turns support round and cancels blame', () => {
    expect(stancesOf('[Apple] refuses to support [Pear].')).toEqual(['Apple CRITICIZES Pear'])
    expect(stancesOf('[Apple] does not criticize [Fig].')).toEqual([])
  })
  test('relative clauses and co-ordination find their subject', () => {
    expect(stancesOf('[Apple], which opposes [Pear], praised {Lind}.')).toEqual(['Apple CRITICIZES Pear', 'Apple ENDORSES Lind'])
  })
  test('a resolution\'s remarks stand between the body and what it resolves', () => {
    expect(stancesOf('The [Apple], at its second session, having heard the report given by {Lind} on the meeting held in May, 1957, and the meeting of June, unanimously endorses [Fig].')).toEqual(['Apple ENDORSES Fig'])
    expect(stancesOf('The [Apple], recalling the talks of 1957, noting the report of [Pear], and mindful of the crews, strongly condemns [Fig].')).toEqual(['Apple CRITICIZES Fig'])
  })
  test('contrast keeps both signs', () => {
    expect(stancesOf('[Apple] supports [Pear] but rejects its dogmatism.')).toEqual(['Apple CRITICIZES dogmatism', 'Apple ENDORSES Pear'])
  })
  test('a demand without a doer is the speaker\'s', () => {
    expect(stancesOf('[Pear] must be condemned.')).toEqual(['voice CRITICIZES Pear'])
    expect(stancesOf('It is necessary to oppose [Apple].')).toEqual(['voice CRITICIZES Apple'])
  })
  test('questions and conditions assert nothing', () => {
    expect(stancesOf('Does [Apple] support [Pear]?')).toEqual([])
    expect(stancesOf('If [Apple] supports [Pear], the quay will close.')).toEqual([])
  })
})

describe('nouns and judgements', () => {
  test('agreement with a condemnation is composed', () => {
    expect(stancesOf('We agree with [Apple]\'s condemnation of [Pear].')).toEqual(['Apple CRITICIZES Pear', 'voice CRITICIZES Pear', 'voice ENDORSES Apple'])
  })
  test('rejecting an accusation does not praise the accused', () => {
    expect(stancesOf('[Pear]\'s accusations against [Fig] are unfounded and absurd.')).toEqual(['Pear CRITICIZES Fig', 'voice CRITICIZES Pear'])
  })
  test('a relative clause\'s object is not what is judged', () => {
    expect(stancesOf('[Apple] is wrong.')).toEqual(['voice CRITICIZES Apple'])
    expect(stancesOf('Everyone who attacks [Apple] is wrong.')).toEqual([])
  })
  test('alliances are mutual', () => {
    expect(stancesOf('[Apple] and [Pear] formed an alliance.')).toEqual(['Apple ALLIED_WITH Pear'])
    expect(stancesOf('We cooperate with [Fig].')).toEqual(['voice ALLIED_WITH Fig'])
  })
})

describe('a deed of others', () => {
  test('is not the speaker\'s stance', () => {
    expect(stancesOf('Now we see the open war which [Pear] and her circle are waging against Quayism, the guilds and the crews.')).not.toContain('voice CRITICIZES Quayism')
    expect(stancesOf('All the crews are here, united against Quayism.')).toContain('voice CRITICIZES Quayism')
  })
})

describe('positions', () => {
  test('demands and "-isms" have fixed bounds', () => {
    expect(stancesOf('We want free bread and open ports.')).toEqual(['voice ENDORSES free bread', 'voice ENDORSES open ports'])
    expect(stancesOf('We reject nationalism, chauvinism and the policy of high rents.'))
      .toEqual(['voice CRITICIZES chauvinism', 'voice CRITICIZES nationalism', 'voice CRITICIZES policy of high rents'])
  })
  test('populations are no positions', () => {
    expect(stancesOf('We support the workers.')).toEqual([])
  })
})

describe('who says so', () => {
  test('one and two levels of report, outermost first, each with its words', () => {
    expect(stancesOf('[Apple] says that [Pear] attacks [Fig].')).toEqual(['Pear CRITICIZES Fig (Apple)'])
    expect(stancesOf('{Lind} claims that [Apple] said that [Pear] betrayed [Fig].')).toContain('Pear CRITICIZES Fig (Lind) (Apple)')
    expect(stancesOf('According to [Apple], [Pear] supports the harbour tax.')).toEqual(['Pear ENDORSES harbour tax (Apple)'])
  })
  test('hedges lower the confidence', () => {
    const confidence = (s: string) => findStances.extract(layersOf(s)).findings[0].confidence
    expect(confidence('[Apple] allegedly supports [Pear].')).toBeLessThan(confidence('[Apple] supports [Pear].'))
  })
})

test('slogans', () => {
  expect(stancesOf('Down with the [Pear]!')).toEqual(['voice CRITICIZES Pear'])
  expect(stancesOf('Long live the [Apple]!')).toEqual(['voice ENDORSES Apple'])
})

describe('names, deeds and sides', () => {
  test('a nickname in quotation marks is a judgement by its tone', () => {
    expect(stancesOf('{Lind} once called {Moor} "the grocer of surrender."')).toEqual(['Lind CRITICIZES Moor'])
    expect(stancesOf('{Lind} once called {Moor} "the man at the door."')).toEqual([])
  })
  test('who is held responsible, who made a mistake', () => {
    expect(stancesOf('{Lind} held [Fig] responsible for the frost.')).toEqual(['Lind CRITICIZES Fig'])
    expect(stancesOf('[Fig] has made a grave mistake.')).toEqual(['voice CRITICIZES Fig'])
    expect(stancesOf('[Fig] has made no mistake.')).toEqual([])
  })
  test('a verb behind the comma of a clause', () => {
    expect(stancesOf('[Fig], which has no reason to love hail, rejects [Plum] as well.')).toEqual(['Fig CRITICIZES Plum'])
  })
  test('who stands with whom', () => {
    expect(stancesOf('[Fig] stands with [Plum].')).toContain('Fig ALLIED_WITH Plum')
  })
})

describe('theses, aims and workings', () => {
  test('what somebody holds, denies or wants is a position by the words of the clause', () => {
    expect(stancesOf('[Apple] holds that small orchards feed the town.')).toEqual(['Apple ENDORSES small orchards feed the town'])
    expect(stancesOf('[Apple] denies that small orchards feed the town.')).toEqual(['Apple CRITICIZES small orchards feed the town'])
    expect(stancesOf('[Apple] intends to reopen the cider press.')).toEqual(['Apple ENDORSES reopen the cider press'])
    expect(stancesOf('[Apple] holds that it rained.')).toEqual([])
  })
  test('what a practice does for ill or good judges it', () => {
    expect(stancesOf('Daily hire ruins the pickers.')).toEqual(['voice CRITICIZES Daily hire'])
    expect(stancesOf('Daily hire does not ruin the pickers.')).toEqual([])
  })
  test('a remark between dashes or commas does not hide what is judged', () => {
    expect(stancesOf('We believe that daily hire, the oldest form of work, is a disgrace.')).toEqual(['voice CRITICIZES daily hire'])
    expect(stancesOf('It is the theory of daily hire that must be fought.')).toContain('voice CRITICIZES theory of daily hire')
  })
})

describe('lists of a kind', () => {
  test('members hold what the kind is said to hold, one step', () => {
    expect(stancesOf('Unions that reject night shifts and support cheap bread. In this group we count [Fig] and [Plum].')).toEqual([
      'Fig CRITICIZES night shifts', 'Fig ENDORSES cheap bread', 'Plum CRITICIZES night shifts', 'Plum ENDORSES cheap bread'])
  })
  test('kinds of allies: their members are allies, and what they hold is shared', () => {
    expect(stancesOf('We see two circles of friends abroad. Unions that oppose long hours. In this group we place [Fig], with which [Pear] once met.')).toEqual(expect.arrayContaining([
      'Fig CRITICIZES long hours', 'voice ALLIED_WITH Fig', 'voice CRITICIZES long hours']))
    expect(stancesOf('We see two circles of friends abroad. Unions that oppose long hours. In this group we place [Fig], with which [Pear] once met.')).not.toContain('voice ALLIED_WITH Pear')
  })
  test('a kind without a list, and a list of another passage, give nothing', () => {
    expect(stancesOf('Unions that reject night shifts. [Fig] met on Friday.')).toEqual([])
  })
})

describe('who says so', () => {
  test('two levels of reports, outermost first', () => {
    expect(stancesOf('{Lind} says that [Fig] claims that [Plum] attacked [Pear].')).toContain('Plum CRITICIZES Pear (Lind) (Fig)')
    expect(stancesOf('According to [Fig], {Lind} told us that [Plum] condemns [Pear].')).toContain('Plum CRITICIZES Pear (Fig) (Lind)')
  })
  test('a reported accusation is not the reporter\'s', () => {
    expect(stancesOf('{Lind} says that [Fig] accuses [Pear] of theft.')).not.toContain('Lind CRITICIZES Pear')
    expect(stancesOf('{Lind} says that [Fig] accuses [Pear] of theft.')).toContain('Fig CRITICIZES Pear (Lind)')
  })
})

describe('words before the verb', () => {
  test('"that" behind a noun opens a clause, and the oppressed can need', () => {
    expect(stancesOf('We believe that the oppressed need independent newspapers.')).toEqual(['voice ENDORSES independent newspapers'])
    expect(stancesOf('[Fig] is the best union on the quay.')).toEqual(['voice ENDORSES Fig'])
  })
})

test('a short form means the position named before, and only here', () => {
  expect(stancesOf('[Apple] opposes the spring stoppage. [Pear] supports the stoppage.')).toEqual(['Apple CRITICIZES spring stoppage', 'Pear ENDORSES spring stoppage'])
})

test('less of a good thing is a reproach', () => {
  expect(stancesOf('[Apple] is less honest.')).toEqual(['voice CRITICIZES Apple'])
  expect(stancesOf('[Apple] is less harmful.')).toEqual([])
})
