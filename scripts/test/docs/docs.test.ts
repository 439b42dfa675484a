import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, WORKSPACES } from '../../tree.ts'

const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md', ...markdownBelow(join(ROOT, 'docs'))]

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? markdownBelow(path) : entry.name.endsWith('.md') ? [relative(ROOT, path)] : []
  }).sort()
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  it('links only to what is there', () => {
    const targets = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((m) => m[1])
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
  })
  it('names only files of the repository that are there', () => {
    const named = [...text.matchAll(/`((?:graph-schema|ingest|store|export|api|web|scripts|samples|docs)\/[A-Za-z0-9._/-]+)`/g)].map((m) => m[1])
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
  it('names only npm scripts there are', () => {
    const scripts = Object.keys((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts)
    const named = [...text.matchAll(/npm run ([a-z0-9-]+)/g)].map((m) => m[1])
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })
})

it('decisions are numbered without gaps and each has its status', () => {
  const files = readdirSync(join(ROOT, 'docs', 'decisions')).sort()
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, i) => i + 1))
  for (const name of files) {
    const text = readFileSync(join(ROOT, 'docs', 'decisions', name), 'utf8')
    expect(text.startsWith(`# ${Number(name.slice(0, 4))}. `), name).toBe(true)
    for (const part of ['**Status:**', '**Question.**', '**Decision.**', '**Price.**']) expect(text.includes(part), `${name}: ${part}`).toBe(true)
  }
})

it('the architecture page names every workspace', () => {
  const text = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8')
  expect(WORKSPACES.filter((w) => !text.includes(`${w}/`))).toEqual([])
})

it('the compose file has no default password and publishes on loopback only', () => {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
  const passwords = [...text.matchAll(/\$\{NEO4J_PASSWORD([^}]*)\}/g)].map((m) => m[1])
  expect(passwords.length).toBeGreaterThan(0)
  expect(passwords.every((rest) => rest.startsWith(':?'))).toBe(true)
  const ports = [...text.matchAll(/^\s+- "([\d.:]+)"$/gm)].map((m) => m[1])
  expect(ports.length).toBeGreaterThan(0)
  expect(ports.filter((p) => !p.startsWith('127.0.0.1:'))).toEqual([])
})
