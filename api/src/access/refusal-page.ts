/** What a person sees who opened an address of the API in a browser without being signed in. Programs get JSON. */
import type { ErrorAnswer } from '../contract.ts'

/** True for a browser that opens a page, and for nothing that asks from inside one. */
export function wantsPage(accept: string | undefined): boolean {
  return accept !== undefined && /\btext\/html\b/.test(accept)
}

export function refusalPage({ error }: ErrorAnswer): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Polylogue: not signed in</title>
<h1>${escaped(error.message)}</h1>
<p>${escaped(error.remedy)}</p>
<p><a href="/">To the explorer</a></p>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
}
