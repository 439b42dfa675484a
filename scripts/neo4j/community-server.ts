/**
 * Neo4j Community from its Maven Central parts, on Java 17 or later with a compiler, without Docker. The parts are kept in the
 * user's cache folder; the first time they are fetched by Maven (about 120 MB). On a Debian machine of its own (CI, as
 * root) missing Java and Maven are installed too.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { StoreError } from '@polylogue/graph-schema'
import { ROOT } from '../tree.ts'
import { freePort } from './bolt.ts'
import type { RunningNeo4j } from '../neo4j.ts'

const POM = join(ROOT, 'scripts', 'neo4j', 'pom.xml')
const START_SECONDS = 180
const OPENINGS = ['java.base/java.nio=ALL-UNNAMED', 'java.base/java.io=ALL-UNNAMED', 'java.base/sun.nio.ch=ALL-UNNAMED', 'java.base/java.util.concurrent=ALL-UNNAMED']

/** A server on this machine that may also be ended as by a power cut. */
export interface CommunityServer extends RunningNeo4j {
  kill(): Promise<void>
}

/** `home`: where the data stay; without it a temporary folder that is removed at the end. */
export async function startCommunityServer(options: { home?: string, port?: number, install?: boolean }): Promise<CommunityServer> {
  needTools(options.install ?? false)
  const lib = fetchParts()
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'polylogue-neo4j-'))
  mkdirSync(home, { recursive: true })
  const port = options.port ?? await freePort()
  const configuration = join(home, 'neo4j.conf')
  writeFileSync(configuration, settings(port))
  const java = spawn('java', [
    '-Xms128m', '-Xmx768m', '-XX:+UseG1GC', ...OPENINGS.flatMap((o) => ['--add-opens', o]),
    '-Dio.netty.tryReflectionSetAccessible=true', '-Dlog4j2.disable.jmx=true', '-cp', join(lib, '*'),
    join(ROOT, 'scripts', 'neo4j', 'Neo4jServer.java'), home, configuration,
  ], { stdio: ['pipe', 'pipe', 'pipe'] })
  const stop = async () => {
    if (java.exitCode === null && java.signalCode === null) await ended(java)
    if (options.home === undefined) rmSync(home, { recursive: true, force: true })
  }
  try { await ready(java) } catch (error) { await stop(); throw error }
  const kill = () => new Promise<void>((done) => { java.once('exit', () => done()); java.kill('SIGKILL') })
  return { uri: `bolt://127.0.0.1:${port}`, user: '', password: '', stop, kill }
}

function settings(port: number): string {
  return [
    'server.bolt.enabled=true', `server.bolt.listen_address=127.0.0.1:${port}`, `server.bolt.advertised_address=127.0.0.1:${port}`,
    'dbms.security.auth_enabled=false', 'dbms.usage_report.enabled=false', 'server.memory.pagecache.size=64m', 'db.transaction.timeout=120s', '',
  ].join('\n')
}

function ready(java: ReturnType<typeof spawn>): Promise<void> {
  let noise = ''
  java.stderr!.on('data', (bytes: Buffer) => { noise = (noise + bytes.toString()).slice(-4000) })
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new StoreError('neo4j/not-started', `The Neo4j server ${what}. ${noise.trim()}`, { remedy: 'See that java is a JDK 17 or later.' }))
    const timer = setTimeout(() => fail(`did not start within ${START_SECONDS} s`), START_SECONDS * 1000)
    createInterface({ input: java.stdout! }).on('line', (line) => { if (line === 'READY') { clearTimeout(timer); resolve() } })
    java.on('error', (error) => { clearTimeout(timer); fail(`could not be run: ${error.message}`) })
    java.on('exit', (code) => { clearTimeout(timer); fail(`stopped with exit code ${code}`) })
  })
}

/** Closing its input asks it to stop; what does not listen within 20 s is ended. */
function ended(java: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => java.kill('SIGKILL'), 20_000)
    java.once('exit', () => { clearTimeout(timer); resolve() })
    java.stdin!.end()
  })
}

/** The folder of jar files; fetched whole or not at all. */
function fetchParts(): string {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'polylogue')
  const version = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12)
  const lib = join(cache, `neo4j-${version}`)
  if (existsSync(lib)) return lib
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'fetching-'))
  try {
    console.error('Fetching the Neo4j server from Maven Central (once) …')
    cpSync(POM, join(work, 'pom.xml'))
    const done = spawnSync('mvn', ['-B', '-q', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(work, 'lib')}`], { cwd: work, stdio: ['ignore', 'inherit', 'inherit'] })
    if (done.status !== 0) throw new StoreError('neo4j/parts-not-fetched', 'Maven could not fetch the Neo4j server.', { remedy: 'See that Maven Central can be reached.' })
    if (!existsSync(lib)) renameSync(join(work, 'lib'), lib)
    return lib
  } finally { rmSync(work, { recursive: true, force: true }) }
}

function needTools(install: boolean): void {
  if (!haveJdk() || !runs('mvn', '-v')) {
    if (install) installTools()
    if (!haveJdk()) throw new StoreError('neo4j/no-java', 'There is no JDK 17 or later.', { remedy: 'Install a JDK 17 and Maven, or Docker, or set NEO4J_URI.' })
    if (!runs('mvn', '-v')) throw new StoreError('neo4j/no-maven', 'There is no Maven.', { remedy: 'Install Maven, or Docker, or set NEO4J_URI.' })
  }
}

/** True where such a server can be started: a test may need one of its own beside one in Docker. */
export function canStartHere(): boolean {
  return haveJdk() && runs('mvn', '-v')
}

/** Neo4j 5.26 runs on Java 17 and 21; running a source file needs the compiler too. */
function haveJdk(): boolean {
  const asked = spawnSync('javac', ['-version'], { encoding: 'utf8' })
  return asked.status === 0 && Number(/(\d+)/.exec(asked.stdout + asked.stderr)?.[1]) >= 17
}

function installTools(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  console.error('Installing Java and Maven (apt-get) …')
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'default-jdk-headless', 'maven')
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
