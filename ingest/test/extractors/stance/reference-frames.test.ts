import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('what is pointed back to, and what stands for a body without naming it', () => {
  test.each<[string, string[]]>([
    ['[Pear] has published a long reply to its members. The reply is dishonest from beginning to end.', ['voice CRITICIZES Pear']],
    ['The reply of [Pear] came in May. The reply attacks [Apple].', ['Pear CRITICIZES Apple']],
    ['[Pear] published a reply and [Fig] wrote a reply. The reply is dishonest.', ['voice CRITICIZES reply']],
    ['[Pear] promised bread to the dockers. This conception is bureaucratic through and through.', ['voice CRITICIZES Pear']],
    ['[Pear] was banned in May. This is a disgrace.', []],
    ['{Venn} argues that dockers are lazy. Not a word of this is true.', ['Venn ENDORSES dockers are lazy', 'voice CRITICIZES Venn']],
    ['{Venn} sent the dockers home. We call this cowardice.', ['voice CRITICIZES Venn']],
    ['[Apple] met in May. It considers the expulsion of {Benn} to be an act of cowardice.', ['Apple CRITICIZES expulsion of Benn']],
    ['[Pear] does not understand the strike.', ['voice CRITICIZES Pear']],
    ['We do not understand the strike.', []],
    ['{Venn} claims that farmers who hire are dockers. We disagree.', ['voice CRITICIZES Venn']],
    ['{Venn} claims that farmers who hire are dockers. We agree.', ['voice ENDORSES Venn']],
    ['{Venn} left the dockers alone. This is liberalism.', ['voice CRITICIZES Venn', 'voice CRITICIZES liberalism']],
    ['That is what [Pear] has taught for years.', ['voice ENDORSES Pear']],
    ['That is what [Pear] has heard for years.', []],
    ['[Pear] hides behind procedure.', ['voice CRITICIZES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('doers over words beside a name, relative clauses and infinitives in a row', () => {
  test.each<[string, string[]]>([
    ['{Tarrow}, the secretary of [Pear], has denounced [Apple].', ['Tarrow CRITICIZES Apple']],
    ['{Tarrow}, once a docker, condemned [Apple].', ['Tarrow CRITICIZES Apple']],
    ['[Apple] condemns [Pear], whose delegates voted for the war credits, and expresses its full solidarity with [Fig].', ['Apple CRITICIZES Pear', 'Apple ENDORSES Fig', 'Pear ENDORSES war credits']],
    ['We call on all members of [Pear] to read the pamphlet, to demand an open register, and to keep the peace.', ['voice ENDORSES open register']],
    ['[Apple] was founded to fight the daily hire.', ['Apple CRITICIZES daily hire']],
    ['We support [Fig] and {Pohl}, who alone on the executive had the courage to vote against the merger.', ['Pohl CRITICIZES merger', 'voice ENDORSES Fig', 'voice ENDORSES Pohl']],
    ['[Apple] holds {Kesk} personally responsible for the safety of the prisoners.', ['Apple CRITICIZES Kesk']],
    ['[Apple] views the conduct of [Pear] with indignation.', ['Apple CRITICIZES Pear']],
    ['[Apple] regards the daily hire with contempt.', ['Apple CRITICIZES daily hire']],
    ['{Pike} has earned the gratitude of every worker in this port.', ['voice ENDORSES Pike']],
    ['We repeat our call: boycott the elections, build the councils!', ['voice CRITICIZES elections', 'voice ENDORSES councils']],
    ['{Ferrin} does well to remind us of it.', ['voice ENDORSES Ferrin']],
    ['[Apple] was told to fight the daily hire.', []],
    ['The theory of organized harbours, put forward by [Pear], has been refuted by events.', ['Pear ENDORSES theory of organized harbours', 'voice CRITICIZES Pear']],
    ['The opposition of [Apple] to [Pear] is old.', ['Apple CRITICIZES Pear']],
    ['[Pear], which [Apple] repudiates, met in May.', ['Apple CRITICIZES Pear']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('faults and ills that are only named, and what is needed for what', () => {
  test.each<[string, string[]]>([
    ['The critique has been driven by sectarianism.', ['voice CRITICIZES sectarianism']],
    ['Their paper reeks of petty naval chauvinism.', ['voice CRITICIZES naval chauvinism']],
    ['The strike was lost under old and new revisionism.', ['voice CRITICIZES revisionism']],
    ['The Bankruptcy of Gatism', ['voice CRITICIZES Gatism']],
    ['{Venn} says that the port is full of racism.', ['Venn ENDORSES port is full of racism']],
    ['There is no sectarianism among dockers.', []],
    ['The pamphlet repeats the old mistake of [Pear].', ['voice CRITICIZES Pear']],
    ['Without common ownership there can be no freedom.', ['voice ENDORSES common ownership', 'voice ENDORSES freedom']],
    ['There can be no peace without free ports.', ['voice ENDORSES free ports', 'voice ENDORSES peace']],
    ['There is no smoke without fire.', []],
    ['Only common ownership can end hunger.', ['voice ENDORSES common ownership']],
    ['Only the free organization of the poor in their own councils can end hunger.', ['voice ENDORSES free organization of the poor']],
    ['Only the rain can end the drought.', []],
    ['The liberation of women cannot be separated from the liberation of labour.', ['voice ENDORSES liberation of labour', 'voice ENDORSES liberation of women']],
    ['Hunger is bound up with the daily hire.', []],
    ['The daily hire must fall.', ['voice CRITICIZES daily hire']],
    ['The daily hire must fall below a shilling.', []],
    ['Mutual aid is the school of socialism.', ['voice ENDORSES Mutual aid']],
    ['Militarism devours the bread of the poor.', ['voice CRITICIZES Militarism']],
    ['The militarism debate is old.', []],
    ["We support {Orre}'s plan for a common fund.", ['Orre ENDORSES common fund', 'voice ENDORSES Orre', 'voice ENDORSES common fund']],
    ['It is necessary to open the gates to all.', ['voice ENDORSES open the gates']],
    ['The task of the hour is to build factory committees.', ['voice ENDORSES factory committees']],
    ['Defence of the councils is the first duty of every docker.', ['voice ENDORSES Defence of the councils']],
  ])('%s', (text, expected) => expect([...new Set(stancesOf(text))]).toEqual(expected))
})
