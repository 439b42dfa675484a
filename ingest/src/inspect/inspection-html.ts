/** An inspection as one page that needs nothing else: the text with what was found marked in it, and the lists beside. No script, no address. */
import type { Inspection, InspectedThing } from './inspection.ts'
import { markedText } from './marked-text.ts'
import { escapeHtml as e } from './escape-html.ts'

const STYLE = `body{margin:0;font:15px/1.5 Georgia,serif;color:#1d1d1b;background:#fdfcf9;display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
header{grid-column:1/-1;padding:1rem 1.5rem;border-bottom:1px solid #cfcabd}h1{font-size:1.3rem;margin:0}h2{font-size:1rem;margin:1.4rem 0 .4rem}
main,aside{padding:0 1.5rem 2rem;overflow-wrap:anywhere}main{white-space:pre-wrap}aside{border-left:1px solid #cfcabd;font:13px/1.45 system-ui,sans-serif}
mark{background:none;color:inherit;border-bottom:2px solid #8a8577}mark.Organization{border-color:#1f6f8b}mark.Person{border-color:#8b5a1f}mark.Role{border-color:#6b5b95}mark.Work{border-color:#3f7d4a}mark.Position{border-color:#a3476a}
mark.quotation{background:#efe9d6;border:0}mark.cue{font-weight:bold;border:0}details{margin:.25rem 0}summary{cursor:pointer}small{color:#5d594f}li{margin:.3rem 0}ul{padding-left:1.1rem;margin:.2rem 0}
@media(max-width:60rem){body{display:block}aside{border:0}}@media print{body{display:block}}`

export function inspectionHtml(i: Inspection): string {
  const meta = Object.entries(i.metadata).map(([field, { value, from }]) => `${field}: ${value} (${from})`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${e(i.path)}: what was found</title><style>${STYLE}</style></head><body>
<header><h1>${e(i.path)}</h1><small>${e([`${i.format}, ${i.words} words`, ...meta, `voice: ${i.voice}`].join(' · '))}</small></header>
<main>${markedText(i)}</main>
<aside>
${section('Relations', i.findings.map((f) => `<li><b>${e(f.subject)}</b> ${e(f.relation)} <b>${e(f.object)}</b> <small>${f.confidence.toFixed(2)} ${e(f.explicitness)}</small><br>“${e(f.evidence.words)}”<br><small>${
  e([...f.saidBy.map((s) => `said by ${s.name} (“${s.evidence.words}”)`), f.cue === null ? 'no cue' : `cue “${f.cue.words}”`, `rule ${f.rule} of ${f.extractor}`, `at ${f.evidence.start}`].join(' · '))}</small></li>`))}
${section('Who and what is spoken of', i.things.map(thing))}
${section('Also called by name', i.alsoNamed.map((a) => `<li>${e(a.name)} <small>${e(`${a.kind}, ${a.places.length} places, at ${a.places.map((p) => p.start).join(', ')}`)}</small></li>`))}
${section('Quotations', i.quotations.map((q) => `<li>“${e(q.content.words)}”<br><small>${e([`words of ${q.speaker ?? 'nobody named'}`, `quoted by ${q.quotedBy}`, ...q.work === null ? [] : [`from ${q.work}`], ...q.locator === null ? [] : [q.locator], q.form, `confidence ${q.confidence.toFixed(2)}`, `rule ${q.rule}`, `at ${q.content.start}`].join(' · '))}</small></li>`))}
${section('Citations', i.citations.map((c) => `<li>${e(c.raw.words)}<br><small>${e([c.work ?? 'no work', ...Object.entries(c.fields).map(([k, v]) => `${k}: ${v}`), `rule ${c.rule}`].join(' · '))}</small></li>`))}
${section('Problems', i.problems.map((p) => `<li>${e(`${p.message} ${p.remedy}`)} <small>${e(p.code)}</small></li>`))}
</aside></body></html>
`
}

function section(title: string, items: readonly string[]): string {
  return `<h2>${title}</h2>${items.length > 0 ? `<ul>${items.join('\n')}</ul>` : '<p><small>none</small></p>'}`
}

function thing(t: InspectedThing): string {
  const mentions = t.mentions.map((m) => `<li>“${e(m.words)}” <small>${e([`at ${m.start}`, `${m.form} by ${m.rule}`, ...m.why === null ? [] : [m.why]].join(' · '))}</small></li>`).join('')
  const entity = t.entity === null ? '' : `<li><small>${e([`entity ${t.entity.name}: ${t.entity.why}`, ...t.entity.maybeSame.map((m) => `may be the same as ${m.name}: ${m.why}`)].join(' · '))}</small></li>`
  return `<li><details><summary>${e(t.name)} <small>${e(`${t.kind}, ${t.mentions.length} mentions${t.implicit ? ', never named in the text' : ''}`)}</small></summary><ul>${mentions}${entity}</ul></details></li>`
}
