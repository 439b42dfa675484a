/** Neo4j Community in a container that is removed when it stops. */
import { spawnSync } from 'node:child_process'
import { StoreError } from '@polylogue/graph-schema'
import { answersBolt } from './bolt.ts'
import type { RunningNeo4j } from '../neo4j.ts'

const IMAGE = 'neo4j:5.26-community'
const START_SECONDS = 180

/** True where a Docker engine answers, not only its command. */
export function haveDocker(): boolean {
  return spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}

export async function startDockerServer(port?: number): Promise<RunningNeo4j> {
  const container = docker('run', '--detach', '--rm', '--publish', `127.0.0.1:${port ?? ''}:7687`, '--env', 'NEO4J_AUTH=none', '--env', 'NEO4J_server_memory_heap_max__size=768m', IMAGE)
  const stop = async () => { docker('stop', container) }
  const published = Number(/:(\d+)\s*$/m.exec(docker('port', container, '7687'))?.[1])
  if (!await answersBolt('127.0.0.1', published, START_SECONDS)) {
    await stop()
    throw new StoreError('neo4j/not-started', `The container of ${IMAGE} did not answer within ${START_SECONDS} s.`, { remedy: 'See docker logs.' })
  }
  return { uri: `bolt://127.0.0.1:${published}`, user: '', password: '', stop }
}

function docker(...args: string[]): string {
  const done = spawnSync('docker', args, { encoding: 'utf8' })
  if (done.status !== 0) throw new StoreError('neo4j/docker-failed', `docker ${args[0]}: ${done.stderr.trim()}`, { remedy: 'See that Docker runs and may be used.' })
  return done.stdout.trim()
}
