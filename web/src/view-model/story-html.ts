/**
 * A story as one HTML file that needs no server and no network: every step with its title, text, picture, sentences and
 * passages. Without a script all steps stand one below the other (and print so); with it, arrow keys step. Pictures are images,
 * so nothing in them can run.
 */
import type { SavedView, StoryStep } from '@polylogue/api/contract'

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --back: #fbfaf8; --quiet: #5b616c; --line: #e2ded7; --accent: #0a5aad }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff3; --back: #14171b; --quiet: #a6aeb9; --line: #2c323a; --accent: #7ab8ff } }
body { margin: 0; background: var(--back); color: var(--ink); font: 17px/1.6 Georgia, 'Source Serif 4', serif }
main { max-width: 900px; margin: 0 auto; padding: 40px 24px 120px }
h1 { font-size: 34px; line-height: 1.2; margin: 0 0 8px } h2 { font-size: 25px; line-height: 1.25; margin: 0 0 8px }
.note, .quiet { color: var(--quiet) } .note { white-space: pre-line; margin: 0 0 32px }
section { border-top: 1px solid var(--line); padding: 28px 0 } section:focus { outline: none }
.text { white-space: pre-line; margin: 0 0 16px }
img { display: block; max-width: 100%; height: auto; background: #fff; border-radius: 8px; margin: 0 0 16px }
blockquote { margin: 14px 0; padding-left: 16px; border-left: 3px solid var(--line) } blockquote p { margin: 0 }
.source, .number, nav, summary { font: 14px/1.5 system-ui, sans-serif } .source, .number { color: var(--quiet) }
summary { cursor: pointer; color: var(--accent) }
nav { position: fixed; inset: auto 0 0; display: none; gap: 12px; align-items: center; justify-content: center; padding: 12px; background: var(--back); border-top: 1px solid var(--line) }
.stepped nav { display: flex } .stepped section { display: none; border: 0; padding-top: 8px } .stepped section.now { display: block }
.stepped:not(.first) h1 { font-size: 17px; color: var(--quiet) } .stepped:not(.first) .note { display: none }
button { font: inherit; color: var(--accent); background: none; border: 1px solid var(--line); border-radius: 8px; padding: 6px 16px; cursor: pointer } button:disabled { opacity: .4; cursor: default }
@media print { nav { display: none !important } .stepped section { display: block; break-inside: avoid } }
`

const SCRIPT = `
(() => {
  const root = document.documentElement, steps = [...document.querySelectorAll('section')]
  if (steps.length < 2) return
  const [back, on] = document.querySelectorAll('nav button'), where = document.querySelector('nav output')
  let at = Math.min(steps.length, Math.max(1, Number(location.hash.slice(1)) || 1)) - 1
  const show = (n, focus) => {
    at = n
    steps.forEach((s, i) => s.classList.toggle('now', i === at))
    root.classList.toggle('first', at === 0)
    back.disabled = at === 0; on.disabled = at === steps.length - 1
    where.textContent = (at + 1) + ' of ' + steps.length
    history.replaceState(null, '', '#' + (at + 1))
    if (focus) { steps[at].focus(); scrollTo(0, 0) }
  }
  const step = (by) => { if (steps[at + by]) show(at + by, true) }
  back.addEventListener('click', () => step(-1)); on.addEventListener('click', () => step(1))
  addEventListener('keydown', (e) => { if (e.altKey || e.ctrlKey || e.metaKey) return; const by = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 }[e.key]; if (by) { e.preventDefault(); step(by) } })
  root.classList.add('stepped')
  show(at, false)
})()
`

/** The file. `made` says in words what it was made from: corpus, program, date. */
export function storyHtml(story: Pick<SavedView, 'title' | 'note' | 'steps'>, made: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escaped(story.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(story.title)}</h1>
<p class="note">${escaped(story.note)}</p>
${story.steps.map((s, i) => stepHtml(s, i, story.steps.length)).join('\n')}
<p class="source">${escaped(made)}</p>
</main>
<nav aria-label="Steps"><button type="button">← Back</button><output aria-live="polite"></output><button type="button">On →</button></nav>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function stepHtml(step: StoryStep, index: number, of: number): string {
  const picture = step.picture === null ? '' : `<img alt="${escaped(`Graph: ${step.sentences.slice(0, 12).join('. ')}`)}" src="data:image/svg+xml;base64,${base64(step.picture)}">\n`
  const sentences = step.sentences.length === 0 ? '' : `<details><summary>The picture in sentences (${step.sentences.length})</summary><ul>${step.sentences.map((s) => `<li>${escaped(s)}</li>`).join('')}</ul></details>\n`
  const passages = step.passages.map((p) => `<blockquote><p class="source">${escaped(p.claim)}</p><p>${escaped(p.words)}</p><p class="source">${escaped(p.source)}</p></blockquote>`).join('\n')
  return `<section tabindex="-1" aria-label="Step ${index + 1} of ${of}">
<p class="number">${index + 1}</p>
<h2>${escaped(step.title)}</h2>
<p class="text">${escaped(step.text)}</p>
${picture}${sentences}${passages}
</section>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c])
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}
