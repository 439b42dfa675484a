import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const PROGRAM = `
  import net from 'node:net'
  import http from 'node:http'
  import dns from 'node:dns/promises'
  import { shutNetwork } from '${new URL('../../src/cli/no-network.ts', import.meta.url).href}'
  shutNetwork()
  const tried = async (f) => { try { await f(); return 'open' } catch (error) { return error.message } }
  console.log(JSON.stringify([
    await tried(() => net.connect(9, '127.0.0.1')), await tried(() => http.get('http://127.0.0.1:9/')), await tried(() => fetch('http://127.0.0.1:9/')),
    await tried(() => dns.lookup('quay.example')), await tried(() => net.createServer().listen(0)),
  ]))
`

it('takes every way to the network away from a worker process', () => {
  const out = execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', PROGRAM], { encoding: 'utf8' })
  expect(JSON.parse(out)).toEqual(Array.from({ length: 5 }, () => 'reading opens no connection'))
})
