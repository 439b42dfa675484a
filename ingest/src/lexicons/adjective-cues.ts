/**
 * Adjectives and set phrases that say where somebody stands, with the word that leads to whom or what: "is opposed to B",
 * "are in favour of B". They stand behind a form of "be", or behind a name. Source: own knowledge of English.
 */
import type { Sign, StanceCue } from './stance-cues.ts'

export interface AdjectiveCue {
  readonly words: readonly string[]
  readonly markers: readonly string[]
  readonly sign: Sign
  readonly ties: StanceCue['ties']
  readonly weight: number
  readonly targets: StanceCue['targets']
}

function cues(sign: Sign, ties: StanceCue['ties'], list: string, markers: string, weight: number, targets: StanceCue['targets'] = 'any'): AdjectiveCue[] {
  return list.split(',').map((words) => ({ words: words.trim().split(' '), markers: markers.split('|'), sign, ties, weight, targets }))
}

export const ADJECTIVE_CUES: readonly AdjectiveCue[] = [
  ...cues(-1, 'stance', 'opposed, hostile, averse, antagonistic, unsympathetic, inimical, unalterably opposed', 'to|towards|toward', 0.85),
  ...cues(-1, 'stance', 'unjust, unfair, unkind, insulting, disrespectful, disloyal', 'to|towards|toward', 0.7, 'named'),
  ...cues(-1, 'stance', 'critical, contemptuous, scornful, sceptical, skeptical, suspicious, intolerant, dismissive, disdainful, weary, tired, sick, ashamed', 'of', 0.75),
  ...cues(-1, 'stance', 'angry, furious, disappointed, indignant, disgusted, at odds, impatient, fed up, outraged', 'with|at|by|about|over', 0.75),
  ...cues(-1, 'stance', 'appalled, horrified, shocked, dismayed, discouraged, saddened, distressed, perturbed, alarmed, sickened, disturbed, troubled, repelled', 'by|at|with', 0.75, 'named'),
  ...cues(1, 'stance', 'pleased to meet, delighted to meet, honoured to meet, honored to meet, proud to support, proud to work with, pleased to work with, delighted to welcome, pleased to welcome', '', 0.65, 'named'),
  ...cues(-1, 'stance', 'angered, infuriated, enraged, incensed, offended, irked, embittered, revolted', 'by|at|with', 0.75, 'named'),
  ...cues(1, 'stance', 'impressed, encouraged, heartened, inspired, delighted, moved', 'by|with', 0.7, 'named'),
  ...cues(1, 'stance', 'grateful, thankful', 'to|for', 0.75, 'named'),
  ...cues(-1, 'stance', 'worried, uneasy, nervous, apprehensive', 'about|at|over', 0.6),
  ...cues(-1, 'stance', 'in opposition, in revolt', 'to|against', 0.8),
  ...cues(-1, 'stance', 'against', '', 0.75),
  ...cues(1, 'stance', 'in favour, in favor, in support, in defence, in defense, supportive, proud, appreciative, respectful, full of praise, fond, on the side', 'of|for', 0.8),
  ...cues(1, 'stance', 'loyal, faithful, true, devoted, dedicated, committed, sympathetic, indebted, friendly', 'to|towards|toward', 0.7),
  ...cues(1, 'stance', 'based, founded, grounded, rooted, guided, armed, inspired', 'on|upon|in|by|with', 0.6, 'position'),
  ...cues(1, 'stance', 'united', 'around|behind', 0.7),
  ...cues(1, 'stance', 'in solidarity, in sympathy, in agreement, at one, in full agreement, in accord, in full accord, in entire accord, in complete agreement, in entire agreement, in full sympathy, of one mind', 'with', 0.8),
  ...cues(1, 'stance', 'for', '', 0.6, 'position'),
  ...cues(1, 'alliance', 'allied, in alliance, united, leagued, in league, in coalition', 'with|to', 0.8, 'named'),
]
