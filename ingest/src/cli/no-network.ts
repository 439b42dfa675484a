/**
 * Nothing that reads material may speak to anybody: sockets, name look-ups and fetch are taken away in worker processes before any
 * parser is loaded. The channel to the parent is a pipe that is open already.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'

/** For the rest of the life of this process. */
export function shutNetwork(): void {
  const refuse = (): never => { throw new Error('reading opens no connection') }
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dgram.Socket.prototype.bind = refuse
  dgram.Socket.prototype.send = refuse
  Object.assign(dns, { lookup: refuse, resolve: refuse })
  Object.assign(dns.promises, { lookup: refuse, resolve: refuse })
  Object.assign(globalThis, { fetch: refuse, WebSocket: undefined, EventSource: undefined })
  syncBuiltinESMExports()
}
