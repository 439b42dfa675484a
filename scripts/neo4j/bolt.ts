/** Ports, and whether a Bolt server answers on one. */
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Waits until the server shakes hands; false when it has not within the seconds given. */
export async function answersBolt(host: string, port: number, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(300)) if (await shakesHands(host, port)) return true
  return false
}

/** Magic number and four versions it may choose from; a server that speaks Bolt answers four bytes. */
function shakesHands(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    const end = (answer: boolean) => { socket.destroy(); resolve(answer) }
    socket.setTimeout(2000, () => end(false))
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
    socket.on('connect', () => socket.write(Buffer.from('6060b01700000405000004040000000000000000', 'hex')))
    socket.on('data', (bytes) => end(bytes.length >= 4))
  })
}
