/**
 * `npm run schema-docs`: writes docs/schema.md from the tables and nouns of graph-schema, so that the page cannot say
 * anything else than the code. `--check` (run by `npm test`) only tells whether the page is stale. Run it after any change there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENTITY_KINDS, RELATIONS } from '@polylogue/graph-schema'
import { readNouns } from './schema-docs/read-nouns.ts'
import type { NounFile } from './schema-docs/read-nouns.ts'
import { ROOT } from './tree.ts'

const PAGE = join(ROOT, 'docs', 'schema.md')

/** Writes the page, or with --check compares it; 1 where it is stale. */
export async function main(argv: readonly string[]): Promise<number> {
  const page = schemaPage()
  if (argv.includes('--check')) {
    if (existsSync(PAGE) && readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n') === page) return 0
    console.error('docs/schema.md is not what the tables of graph-schema say. Run `npm run schema-docs` and commit the page.')
    return 1
  }
  mkdirSync(dirname(PAGE), { recursive: true })
  writeFileSync(PAGE, page)
  console.log('docs/schema.md written')
  return 0
}

/** The whole page. */
export function schemaPage(): string {
  return [
    '# Schema',
    '',
    '<!-- Written by `npm run schema-docs` from graph-schema/src; edit the tables and docstrings there, not this page. -->',
    '',
    'The nouns of Polylogue: what a graph is made of, in memory, in both stores and in every export. Each has an id computed from',
    'its content ([decision 2](decisions/0002-ids.md)). Places in a text are half-open `[start, end)`, in UTF-16 code units inside the',
    'program and in code points in everything that is exported.',
    '',
    '## Kinds of entity',
    '',
    ...table(['kind', 'plural', 'acts', 'what it is'], ENTITY_KINDS.map((k) => [k.kind, k.plural, k.acts ? 'yes' : 'no', k.description])),
    '',
    '“Acts”: can hold a stance, speak or write, and so be the source of a relation such as ENDORSES.',
    '',
    '## Relations',
    '',
    ...table(['relation', 'reads', 'from', 'to', 'sign', 'either direction', 'what it says'], RELATIONS.map((r) => [
      r.type, `A ${r.label} B; B ${r.passive} A`, r.from.join(', '), r.to.join(', '), r.polarity === 1 ? '+' : r.polarity === -1 ? '−' : 'none', r.symmetric ? 'yes' : 'no', r.description,
    ])),
    '',
    ...readNouns(join(ROOT, 'graph-schema', 'src')).flatMap(nounSection),
  ].join('\n')
}

function nounSection(file: NounFile): string[] {
  return [
    `## ${file.title}`, '', ...(file.about ? [file.about, ''] : []),
    ...file.nouns.flatMap((noun) => [
      `### ${noun.name}`, '', ...(noun.about ? [noun.about, ''] : []),
      ...(noun.extends.length > 0 ? [`All fields of ${noun.extends.map((e) => `\`${e}\``).join(', ')}${noun.fields.length > 0 ? ', and:' : '.'}`, ''] : []),
      ...(noun.fields.length > 0 ? [...table(['field', 'type', ''], noun.fields.map((f) => [`\`${f.name}\``, `\`${f.type}\``, f.about])), ''] : []),
      ...(noun.alias ? [`\`${noun.alias}\``, ''] : []),
    ]),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
