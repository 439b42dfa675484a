/**
 * A Neo4j Community server for tests, benchmarks and trying things out: the one NEO4J_URI names, else one in Docker, else one
 * from Maven Central on this machine's Java. `npm run neo4j [-- --port N --data DIR]` starts one and keeps it until Ctrl+C.
 */
import { parseArgs } from 'node:util'
import { haveDocker, startDockerServer } from './neo4j/docker-server.ts'
import { startCommunityServer } from './neo4j/community-server.ts'

export interface RunningNeo4j {
  readonly uri: string
  /** Both empty where the server asks for none. */
  readonly user: string
  readonly password: string
  stop(): Promise<void>
}

export interface StartOptions {
  readonly port?: number
  /** Folder that keeps the data (Java only); without it they are gone at the end. */
  readonly home?: string
  /** Install Java and Maven where they are missing and that is possible; default: in CI runs that may not skip Neo4j. */
  readonly install?: boolean
}

/** Throws StoreError `neo4j/…` where there is no way to get a server here. */
export async function startNeo4j(options: StartOptions = {}): Promise<RunningNeo4j> {
  const given = process.env.NEO4J_URI
  if (given) return { uri: given, user: process.env.NEO4J_USER ?? '', password: process.env.NEO4J_PASSWORD ?? '', stop: async () => {} }
  if (options.home === undefined && haveDocker()) return startDockerServer(options.port)
  return startCommunityServer({ ...options, install: options.install ?? process.env.POLYLOGUE_REQUIRE_NEO4J === '1' })
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { port: { type: 'string', default: '7687' }, data: { type: 'string' } } })
  const server = await startNeo4j({ port: Number(values.port), home: values.data })
  console.log(`Neo4j answers at ${server.uri}${server.user === '' ? ', without a password' : ''}. Stop it with Ctrl+C.`)
  await new Promise<void>((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()) })
  await server.stop()
  return 0
}
