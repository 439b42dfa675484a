/**
 * The house rules of imports (docs/architecture.md, "Who may import whom"), which npm and TypeScript alone do not keep:
 * a workspace imports only those it may; only by their doors; only one file knows compromise, one folder cytoscape,
 * one folder neo4j-driver; test code is never imported by source. Circles are the linter's business. Run by `npm test`; by hand: `npm run imports`.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT, WORKSPACES } from './tree.ts'
import type { Workspace } from './tree.ts'

const MAY_IMPORT: Readonly<Record<Workspace, readonly string[]>> = {
  'graph-schema': [],
  store: ['graph-schema'],
  export: ['graph-schema'],
  ingest: ['graph-schema'],
  api: ['graph-schema', 'store', 'export', 'ingest', 'ingest/cli'],
  web: ['graph-schema', 'api/contract'],
  scripts: ['graph-schema', 'graph-schema/random', 'graph-schema/typescript/bundle', 'store', 'export', 'export/cli', 'ingest', 'ingest/cli', 'ingest/cli/ingest', 'ingest/training', 'api'],
}
/** Doors are the only part of ingest and export that touch the store. */
const DOORS: readonly { folder: string, may: readonly string[] }[] = [
  { folder: 'ingest/src/cli/', may: ['store', 'graph-schema/typescript/bundle'] },
  { folder: 'export/src/cli/', may: ['store'] },
]
const FENCED: readonly { package: string, only: string }[] = [
  { package: 'compromise', only: 'ingest/src/language/english.ts' },
  { package: 'cytoscape', only: 'web/src/graph/' },
  { package: 'neo4j-driver', only: 'store/src/neo4j/' },
]
/** `import … from 'x'`, `export … from 'x'`, `import('x')`, `import 'x'`; comments are stripped before. */
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*)'([^'\n]+)'/g

/** All broken rules, a sentence each, sorted. */
function brokenRules(): string[] {
  return WORKSPACES.flatMap((w) => sourceFiles(join(ROOT, w)).flatMap((file) => rulesBrokenBy(w, file))).sort()
}

function rulesBrokenBy(workspace: Workspace, file: string): string[] {
  const path = relative(ROOT, file).split(sep).join('/')
  const isTest = path.includes('/test/') || /\.test\.tsx?$/.test(path)
  const broken: string[] = []
  for (const target of importsOf(readFileSync(file, 'utf8'))) {
    const own = /^@polylogue\/(.+)$/.exec(target)?.[1]
    if (own !== undefined && own !== workspace && !isTest) {
      const may = [...MAY_IMPORT[workspace], ...DOORS.flatMap((d) => (path.startsWith(d.folder) ? d.may : []))]
      if (!may.includes(own)) broken.push(`${path}: ${workspace} may not import ${target}`)
    }
    if (target.startsWith('.') && escapes(path, target, workspace)) broken.push(`${path}: reaches into another workspace with ${target}; use its door`)
    if (target.startsWith('.') && !isTest && target.includes('/test/')) broken.push(`${path}: source imports test code ${target}`)
    for (const fence of FENCED) {
      if ((target === fence.package || target.startsWith(`${fence.package}/`)) && !path.startsWith(fence.only) && !isTest) broken.push(`${path}: only ${fence.only} may import ${fence.package}`)
    }
  }
  return broken
}

function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(IMPORT)].map((m) => m[1])
}

function escapes(path: string, target: string, workspace: string): boolean {
  const parts = path.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts[0] !== workspace
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** Prints what is broken; 1 when anything is. */
export async function main(): Promise<number> {
  const broken = brokenRules()
  for (const line of broken) console.error(line)
  console.log(broken.length === 0 ? 'imports: every rule is kept' : `imports: ${broken.length} rules broken`)
  return broken.length === 0 ? 0 : 1
}
