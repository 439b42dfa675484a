/**
 * No regular expression that reads people's texts may take exponential time in their length, and new ones no polynomial time either: each literal of ingest
 * is looked at by scslre (super-linear regex analysis after Weideman et al. 2016), so that nobody has to think of the text that would show it.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript-api'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../tree.ts'

function literalsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true))
  return found
}

const files = readdirSync(join(ROOT, 'ingest', 'src'), { recursive: true }).map(String).filter((f) => f.endsWith('.ts')).map((f) => join(ROOT, 'ingest', 'src', f)).sort()
const all = files.flatMap((file) => literalsOf(file).map((literal) => ({ file: relative(ROOT, file), literal })))

/** Super-linear stretches of a literal; quadratic search for a match from every place of a text ("move") is left out: it is bounded by the sentence or line given. */
function superLinear(literal: string): string[] {
  const end = literal.lastIndexOf('/')
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) }, { reportTypes: { Move: false } })
  return reports.map((r) => (r.exponential ? 'exponential' : 'polynomial'))
}

/** Files whose expressions are polynomial in a short stretch. To be mended one by one; the list only gets shorter. */
const KNOWN: readonly string[] = [
  'corpus/tracing/quoted-words', 'extractors/quotations/attribution-below', 'extractors/quotations/merge-broken', 'extractors/works/author-list', 'extractors/works/parse-formal',
  'extractors/works/parse-reference', 'extractors/works/read-citation', 'lexicons/work-genres', 'names/acronyms', 'readers/epub', 'readers/mail/reply-heads',
].map((name) => `ingest/src/${name}.ts`)

describe('regular expressions', () => {
  test('there are some', () => expect(all.length).toBeGreaterThan(200))
  test('the check sees an exponential and a polynomial one', () => {
    expect(superLinear('/^(?:a+ ?)+b/')).toContain('exponential')
    expect(superLinear('/^a*a*b/')).toContain('polynomial')
  })
  const bad = all.flatMap(({ file, literal }) => superLinear(literal).map((kind) => ({ kind, file, literal })))
  test('none takes exponential time', () => {
    expect(bad.filter((b) => b.kind === 'exponential')).toEqual([])
  })
  test('polynomial ones stand only where they are known to read a name, a title, a reference or a line', () => {
    expect(bad.filter((b) => !KNOWN.includes(b.file))).toEqual([])
    expect(KNOWN.filter((file) => !bad.some((b) => b.file === file)), 'known ones that are mended: take them off the list').toEqual([])
  })
})
