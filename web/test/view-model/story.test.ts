import { expect, test } from 'vitest'
import type { SavedView } from '@polylogue/api/contract'
import { storyHtml } from '../../src/view-model/story-html.ts'
import { changedStep, movedStep, toldStep, withoutStep } from '../../src/view-model/story.ts'

const step = (title: string) => ({ title, text: `text of ${title}`, address: 'top=20', picture: '<svg xmlns="http://www.w3.org/2000/svg"><text>ä</text><script>alert(1)</script></svg>', sentences: ['A criticizes B'], passages: [{ claim: 'A criticizes B', words: 'no <b>dues</b> & none', source: 'Paper, 1931' }] })
const story: SavedView = { id: '0'.repeat(16), kind: 'story', title: 'Dues </title><script>x</script>', note: '', address: '', steps: [step('one'), step('two'), step('three')], savedAt: '2024-01-01', removed: false }
const titles = (s: SavedView) => s.steps.map((x) => x.title)

test('steps are moved, changed and taken out without touching the story before', () => {
  expect(titles(movedStep(story, 0, 1))).toEqual(['two', 'one', 'three'])
  expect(movedStep(story, 0, -1)).toBe(story)
  expect(titles(withoutStep(story, 1))).toEqual(['one', 'three'])
  expect(titles(changedStep(story, 2, { title: 'last' }))).toEqual(['one', 'two', 'last'])
  expect(titles(story)).toEqual(['one', 'two', 'three'])
})

test('the address says which step is told', () => {
  expect(toldStep({ 'story-id': 'x', 'story-step': '2' })).toEqual({ story: 'x', step: 2 })
  for (const params of [{}, { 'story-step': '2' }, { 'story-id': 'x', 'story-step': '-1' }, { 'story-id': 'x', 'story-step': 'a' }]) expect(toldStep(params as Record<string, string>)).toBeNull()
})

test('one file holds every step, needs nothing from elsewhere, and runs no words of a story', () => {
  const html = storyHtml(story, 'made from 3 documents')
  for (const title of titles(story)) expect(html).toContain(`<h2>${title}</h2>`)
  expect(html).toContain('no &lt;b&gt;dues&lt;/b&gt; &amp; none')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/(?:src|href)="(?!data:)/g)).toBeNull()
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  const picture = /base64,([^"]+)"/.exec(html)![1]
  expect(Buffer.from(picture, 'base64').toString('utf8')).toBe(story.steps[0].picture)
})
