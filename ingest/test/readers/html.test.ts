import { describe, expect, test } from 'vitest'
import { marksOf, passagesOf, read } from './read-bytes.ts'

const page = (body: string, head = '') => read(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, 'a.html')
const LONG = 'The Kelp Union met in the boat house and spoke for an hour about the price of salt and of rope.'

describe('what is text', () => {
  test('blocks, white space, line breaks', () => {
    const d = page(`<h1>A  Word\n on Salt</h1><p>Salt<br>is dear.</p><div>So is <span>rope</span>.</div>`)
    expect(passagesOf(d)).toEqual([['heading', 'A Word on Salt'], ['paragraph', 'Salt\nis dear.'], ['paragraph', 'So is rope.']])
  })
  test('character references', () => expect(page('<p>Salt &amp; rope &mdash; caf&eacute; &#x1F419;</p>').text).toBe('Salt & rope — café 🐙'))
  test('preformatted lines', () => expect(page('<pre>one\n  two</pre>').text).toBe('one\n  two'))
  test('lists, in lists too', () => {
    const d = page('<ol start="3"><li>Salt</li><li>Rope<ul><li>hemp</li></ul></li></ol>')
    expect(d.passages.map((p) => [p.kind, p.level, d.text.slice(p.start, p.end)])).toEqual([['listItem', 1, 'Salt'], ['listItem', 1, 'Rope'], ['listItem', 2, 'hemp']])
    expect(d.text).toContain('4. Rope')
  })
  test('block quotations with their source', () => {
    const d = page(`<p>${LONG}</p><blockquote><p>Salt is a tax.</p><p>So it is.</p><footer>— Ada Quell, <cite>Soup</cite></footer></blockquote><p>${LONG}</p>`)
    expect(d.passages.map((p) => [p.kind, p.level])).toEqual([['paragraph', 0], ['blockQuote', 1], ['blockQuote', 1], ['attribution', 0], ['paragraph', 0]])
    expect(marksOf(d)).toEqual([['cite', 'Soup', null]])
  })
  test('quotations in the line get their marks', () => {
    const d = page('<p>She said <q>salt is <q>dear</q></q>.</p>')
    expect(d.text).toBe('She said “salt is ‘dear’”.')
    expect(marksOf(d)).toEqual([['quote', 'salt is ‘dear’', null], ['quote', 'dear', null]])
  })
  test('footnotes: reference, note, no way back', () => {
    const d = page(`<p>${LONG}<sup><a href="#fn1" id="ref1">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>Ada Quell, <i>Soup</i>, p. 3. <a href="#ref1">↩</a></p></li></ol></section>`)
    expect(passagesOf(d)).toEqual([['paragraph', `${LONG}1`], ['note', 'Ada Quell, Soup, p. 3.']])
    expect(marksOf(d)).toEqual([['noteReference', '1', 'fn1'], ['emphasis', 'Soup', null]])
  })
  test('a table of data is a line a row', () => expect(page(`<p>${LONG}</p><table><tr><th>Ware</th><th>Price</th></tr><tr><td>Salt</td><td>4</td></tr></table>`).text).toContain('Ware | Price'))
})

describe('what is not', () => {
  const NOISE = 'Zumbra'
  test.each([
    `<nav>${NOISE}</nav>`, `<div class="site-navigation">${NOISE}</div>`, `<header><a href="/">${NOISE}</a></header>`, `<footer>${NOISE}</footer>`, `<aside>${NOISE}</aside>`,
    `<div class="sharedaddy">${NOISE}</div>`, `<div class="social-share">${NOISE}</div>`, `<div id="comments"><p>${NOISE} is right.</p></div>`, `<form><label>${NOISE}</label><textarea>${NOISE}</textarea></form>`,
    `<div class="tag-list">${NOISE}</div>`, `<ul class="breadcrumb"><li>${NOISE}</li></ul>`, `<div class="cookie-banner">${NOISE}</div>`, `<div role="navigation">${NOISE}</div>`, `<div role="search">${NOISE}</div>`,
    `<p hidden>${NOISE}</p>`, `<p style="display: none">${NOISE}</p>`, `<p aria-hidden="true">${NOISE}</p>`, `<script>${NOISE}</script>`, `<style>${NOISE}</style>`, `<noscript>${NOISE}</noscript>`, `<template>${NOISE}</template>`, `<!-- ${NOISE} -->`, `<svg><text>${NOISE}</text></svg>`,
  ])('%s', (noise) => {
    expect(page(`${noise}<h1>A Word on Salt</h1><p>${LONG}</p><p>${LONG}</p>`).text).toBe(`A Word on Salt\n\n${LONG}\n\n${LONG}`)
    expect(page(`<h1>A Word on Salt</h1><p>${LONG}</p><p>${LONG}</p>${noise}`).text).not.toContain(NOISE)
  })
  test('a bar of links at the foot is boilerplate', () => {
    const d = page(`<h1>A Word on Salt</h1><p>${LONG}</p><p><a href="/a">Letters</a> <a href="/b">Posters</a></p>`)
    expect(passagesOf(d).at(-1)).toEqual(['boilerplate', 'Letters Posters'])
  })
  test('the line of the posting is', () => {
    const d = page(`<article><h1>A Word on Salt</h1><p>${LONG}</p><p>This entry was posted on 4 May 1999 in Letters.</p></article>`)
    expect(passagesOf(d).at(-1)![0]).toBe('boilerplate')
    expect(d.date).toMatchObject({ value: '1999-05-04', origin: 'text' })
  })
  test('a name that only begins like that of a menu stays', () => expect(page(`<div class="social-democracy"><p>${LONG}</p></div>`).text).toBe(LONG))
  test('the main part is found among others', () => {
    const d = page(`<div class="wrap"><div class="x1"><a href="/">Zumbra</a></div><main><article><h1>A Word on Salt</h1><p>${LONG}</p></article></main><div class="y2"><a href="/z">Zumbra</a></div></div>`)
    expect(d.text).toBe(`A Word on Salt\n\n${LONG}`)
  })
})

describe('metadata of a page', () => {
  const of = (head: string, body = `<p>${LONG}</p>`) => { const d = page(body, head); return [d.title?.value, d.date?.value, d.author?.value, d.publisher?.value] }
  test('meta elements', () => expect(of('<meta name="citation_title" content="A Word on Salt"><meta name="citation_date" content="1931/05/04"><meta name="author" content="Ada Quell"><meta name="dc.publisher" content="Kelp Union">')).toEqual(['A Word on Salt', '1931-05-04', 'Ada Quell', 'Kelp Union']))
  test('Open Graph, the name of the site cut off', () => expect(of('<meta property="og:title" content="A Word on Salt | The Kelp"><meta property="og:site_name" content="The Kelp"><meta property="article:published_time" content="1999-05-04T10:00:00Z">')).toEqual(['A Word on Salt', '1999-05-04', undefined, 'The Kelp']))
  test('JSON-LD', () => expect(of('<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"A Word on Salt","datePublished":"1999-05-04","author":[{"name":"Ada Quell"},{"name":"Bo Tarn"}],"publisher":{"name":"Kelp Union"}}]}</script>')).toEqual(['A Word on Salt', '1999-05-04', 'Ada Quell; Bo Tarn', 'Kelp Union']))
  test('broken JSON-LD is reported', () => expect(page(`<p>${LONG}</p>`, '<script type="application/ld+json">{"a":</script>').problems.map((p) => p.code)).toEqual(['metadata-broken']))
  test('title element and time', () => expect(of('<title>A Word on Salt</title>', `<p><time datetime="1999-05-04">May</time></p><p>${LONG}</p>`).slice(0, 2)).toEqual(['A Word on Salt', '1999-05-04']))
})
