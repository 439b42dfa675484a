/**
 * `npm test`: type check, lint, import rules, docs in step with the tables, web build, then all tests: unit, contract, whole line, Neo4j, browser.
 * Those that share the one Neo4j database run one after the other, beside the rest: alone they left a core idle for two minutes.
 * What cannot run on this machine is named with the remedy; with POLYLOGUE_REQUIRE_NEO4J=1 and POLYLOGUE_REQUIRE_BROWSER=1
 * (set by .ci/run) nothing may be skipped. Arguments go to vitest: `npm test -- store`.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from './build-web.ts'
import { findChromium, installChromium } from './chromium.ts'
import { main as checkImports } from './check-imports.ts'
import { startNeo4j } from './neo4j.ts'
import { main as schemaDocs } from './schema-docs.ts'
import { ROOT } from './tree.ts'
import { main as typecheck } from './typecheck.ts'

interface Count { passed: number, failed: number, skipped: number }

/** 0 when nothing failed. Ends with the plain line `N passed, N failed, N skipped`. */
export async function main(argv: readonly string[]): Promise<number> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 }
  const skipped: string[] = []
  await step(total, 'type check', typecheck)
  await step(total, 'lint', async () => run(['node_modules/oxlint/bin/oxlint', '--deny-warnings']))
  await step(total, 'import rules', checkImports)
  await step(total, 'docs/schema.md is what the tables say', () => schemaDocs(['--check']))
  await step(total, 'web build', async () => { buildWeb(); return 0 })

  const neo4j = await neo4jForTests(skipped, total)
  const chromium = chromiumForTests(skipped, total)
  // What tests leave lying in the temporary folder goes with it.
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-test-'))
  // A test that gives its rights away must still get into its own folder.
  chmodSync(scratch, 0o755)
  try {
    const env = {
      TMPDIR: scratch, TEMP: scratch, TMP: scratch,
      ...(neo4j ? { NEO4J_TEST_URI: neo4j.uri, NEO4J_TEST_USER: neo4j.user, NEO4J_TEST_PASSWORD: neo4j.password } : {}),
      ...(chromium ? { POLYLOGUE_CHROMIUM: chromium } : {}),
    }
    const counts = await Promise.all([vitest('parts', argv, env, scratch, 'inherit'), vitest('neo4j', argv, env, scratch, 'held back')])
    for (const count of counts) add(total, count)
    if (counts.every((count) => count.passed + count.failed + count.skipped === 0)) { console.log('no test matches'); total.failed++ }
  } finally {
    await neo4j?.stop()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const line of skipped) console.log(`skipped: ${line}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed > 0 ? 1 : 0
}

async function step(total: Count, name: string, does: () => Promise<number>): Promise<void> {
  const started = performance.now()
  let code = 1
  try { code = await does() } catch (error) { console.error(error instanceof Error ? error.message : error) }
  total[code === 0 ? 'passed' : 'failed']++
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

async function neo4jForTests(skipped: string[], total: Count) {
  try {
    return await startNeo4j()
  } catch (error) {
    skipped.push(`tests on a Neo4j server: ${(error as Error).message} Remedy: install Docker, or Java 17 with Maven, or set NEO4J_URI.`)
    if (process.env.POLYLOGUE_REQUIRE_NEO4J === '1') total.failed++
    return null
  }
}

function chromiumForTests(skipped: string[], total: Count): string | null {
  const required = process.env.POLYLOGUE_REQUIRE_BROWSER === '1'
  const chromium = findChromium() ?? (required ? installChromium() : null)
  if (!chromium) {
    skipped.push('browser tests: no Chromium was found. Remedy: install Chromium, or set POLYLOGUE_CHROMIUM to its path.')
    if (required) total.failed++
  }
  return chromium
}

/** The tests of one project of vitest.config.ts. What is held back is printed when they have ended, so that two runs do not talk into each other. */
async function vitest(project: 'parts' | 'neo4j', argv: readonly string[], env: NodeJS.ProcessEnv, scratch: string, output: 'inherit' | 'held back'): Promise<Count> {
  const report = join(scratch, `${project}.json`)
  const status = await run(['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...argv], env, output)
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    if (numTodoTests > 0) console.log(`${numTodoTests} known misses stand as todo rows in the tests of language`)
    const failed = numFailedTests > 0 ? numFailedTests : status === 0 ? 0 : Math.max(1, numFailedTestSuites)
    return { passed: numPassedTests, failed, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** The exit code of node with these arguments; 1 where it was ended by a signal. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, output: 'inherit' | 'held back' = 'inherit'): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    const held: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => held.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => held.push(bytes))
    child.once('error', reject)
    child.once('close', (code) => { process.stdout.write(Buffer.concat(held)); resolve(code ?? 1) })
  })
}

function add(total: Count, more: Count): void {
  total.passed += more.passed; total.failed += more.failed; total.skipped += more.skipped
}
