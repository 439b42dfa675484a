/** Clients that read as people with the explorer do: a question, a while of reading, the next. The questions come from a seed. */
import { Agent, request } from 'node:http'
import { seeded } from '../random.ts'
import type { Random } from '../random.ts'
import type { ViewSize } from './million.ts'
import { documentsOf, entitiesOf } from './million.ts'

export interface Answered { readonly route: string, readonly milliseconds: number, readonly status: number }
interface Question { readonly route: string, readonly share: number, path(random: Random): string }

/** What is asked, and how often of a hundred times. */
function questionsAbout(size: ViewSize): readonly Question[] {
  const entities = entitiesOf(size)
  const documents = documentsOf({ ...size, documents: Math.min(size.documents, 500) })
  const one = (random: Random) => random.skewed(entities).id
  const filter = (random: Random) => random.pick(['', '&polarities=-1', '&polarities=1', '&relations=QUOTES', '&kinds=Person', '&from=1900&to=1920', '&minConfidence=0.5'])
  return [
    { route: 'search', share: 18, path: (r) => `search?limit=6&q=${encodeURIComponent(r.pick(entities).name.slice(0, 3 + Math.floor(r.next() * 10)))}` },
    { route: 'neighbours', share: 14, path: (r) => `graph/neighbours?ids=${one(r)}&limit=25${filter(r)}` },
    { route: 'between', share: 12, path: (r) => `graph/between?ids=${Array.from({ length: 30 }, () => one(r)).join(',')}${filter(r)}` },
    { route: 'pair', share: 14, path: (r) => `pairs/${one(r)}/${one(r)}?limit=50` },
    { route: 'entity', share: 10, path: (r) => `entities/${one(r)}` },
    { route: 'entity statements', share: 4, path: (r) => `entities/${one(r)}/statements?limit=50` },
    { route: 'entity neighbours', share: 3, path: (r) => `entities/${one(r)}/neighbours` },
    { route: 'top', share: 7, path: (r) => `graph/top?limit=60${filter(r)}` },
    { route: 'document', share: 5, path: (r) => `documents/${r.pick(documents).id}` },
    { route: 'documents', share: 2, path: () => 'documents' },
    { route: 'statements', share: 3, path: () => 'statements?limit=200' },
    { route: 'entities', share: 2, path: () => 'entities?limit=200' },
    { route: 'facets', share: 2, path: (r) => `graph/facets?x=1${filter(r)}` },
    { route: 'communities', share: 1, path: () => 'graph/communities' },
    { route: 'path', share: 2, path: (r) => `graph/path?from=${one(r)}&to=${one(r)}&maxHops=3` },
    { route: 'status', share: 1, path: () => 'status' },
  ]
}

/** Runs `clients` until `seconds` are over; each pauses about `think` seconds between two questions. */
export async function runClients(server: { readonly url: string, readonly token: string }, size: ViewSize, seed: number, clients: number, seconds: number, think: number): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const questions = questionsAbout(size)
  const until = performance.now() + seconds * 1000
  const answers: Answered[] = []
  const client = async (number: number) => {
    const random = seeded(seed * 1000 + number)
    await pause(random.next() * think)
    while (performance.now() < until) {
      const question = chosen(questions, random)
      const started = performance.now()
      const status = await ask(agent, `${server.url}/api/${question.path(random)}`, server.token)
      answers.push({ route: question.route, milliseconds: performance.now() - started, status })
      await pause(think * (0.5 + random.next()))
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, i) => client(i)))
  agent.destroy()
  return answers
}

function chosen(questions: readonly Question[], random: Random): Question {
  let left = random.next() * questions.reduce((n, q) => n + q.share, 0)
  return questions.find((q) => (left -= q.share) < 0) ?? questions[0]
}

/** The status, once the whole answer is there; 0 where there was none. */
function ask(agent: Agent, url: string, token: string): Promise<number> {
  return new Promise((done) => {
    request(url, { agent, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' } }, (answer) => { answer.once('end', () => done(answer.statusCode!)).once('error', () => done(0)).resume() }).once('error', () => done(0)).end()
  })
}

function pause(seconds: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, seconds * 1000) })
}
