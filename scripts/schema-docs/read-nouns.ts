/** Interfaces and unions of graph-schema with their docstrings, read with the TypeScript parser: the source is the only table of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
// TypeScript 7 checks types five times as fast and has no parser to import: the last release that has one is installed beside it under this name.
import ts from 'typescript-api'

export interface NounField { readonly name: string, readonly type: string, readonly about: string }

export interface Noun {
  readonly name: string
  readonly about: string
  readonly extends: readonly string[]
  readonly fields: readonly NounField[]
  /** The type itself where it is no interface: `'explicit' | 'inferred'`. */
  readonly alias: string | null
}

export interface NounFile {
  readonly title: string
  readonly about: string
  readonly nouns: readonly Noun[]
}

/** Files in reading order; those left out (ids, validation, tables of kinds and relations) hold no nouns. */
const FILES: readonly (readonly [file: string, title: string])[] = [
  ['text', 'Places in a text'], ['document', 'Documents'], ['mention', 'Mentions and clusters'], ['finding', 'Findings'], ['quotation', 'Quotations and traces'],
  ['work', 'Citations'], ['extraction', 'Extraction'], ['entity', 'Entities and links'], ['statement', 'Statements'], ['aggregate', 'Aggregated relations'],
  ['decision', 'Decisions'], ['batch', 'Graph and batch'], ['problem', 'Problems'],
]

/** The nouns of each file that are exported, in the order of the source. */
export function readNouns(folder: string): NounFile[] {
  return FILES.map(([file, title]) => {
    const source = ts.createSourceFile(`${file}.ts`, readFileSync(join(folder, `${file}.ts`), 'utf8'), ts.ScriptTarget.Latest, true)
    const nouns = source.statements.flatMap((s) => (isExported(s) && (ts.isInterfaceDeclaration(s) || ts.isTypeAliasDeclaration(s)) ? [nounOf(s, source)] : []))
    return { title, about: fileDoc(source), nouns }
  })
}

function nounOf(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, source: ts.SourceFile): Noun {
  const isInterface = ts.isInterfaceDeclaration(node)
  return {
    name: node.name.text,
    about: docOf(node),
    extends: isInterface ? (node.heritageClauses ?? []).flatMap((h) => h.types.map((t) => t.getText(source))) : [],
    fields: isInterface ? node.members.filter(ts.isPropertySignature).map((m) => ({ name: m.name.getText(source), type: tidy(m.type?.getText(source) ?? 'unknown'), about: docOf(m) })) : [],
    alias: isInterface ? null : tidy(node.type.getText(source)).replace(/^\| /, ''),
  }
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
}

/** The docstring right above a node. */
function docOf(node: ts.Node): string {
  const docs = (node as ts.Node & { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? []
  return tidy(ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? '')
}

/** The docstring at the top of a file. */
function fileDoc(source: ts.SourceFile): string {
  const first = /^\/\*\*([\s\S]*?)\*\//.exec(source.text)?.[1] ?? ''
  return tidy(first.replace(/^\s*\*\s?/gm, ''))
}

function tidy(text: string): string {
  return text.replace(/\breadonly (?=[A-Za-z('"{[])/g, '').replace(/\s+/g, ' ').trim()
}
