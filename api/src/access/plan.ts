/**
 * Where the server may listen and who may ask, worked out from the options before anything is opened. Without accounts it is this
 * machine alone, with a token; anywhere else only with accounts and an encrypted way to the reader.
 */
import { X509Certificate } from 'node:crypto'
import { UsageError } from '@polylogue/graph-schema'

export interface AccessOptions {
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string
  /** PEM of certificate chain and key. */
  readonly tls?: { readonly cert: string, readonly key: string }
  /** The address people see, such as https://letters.example.org, where a proxy stands in front. */
  readonly behindProxy?: string
  readonly hasAccounts: boolean
  /** In a container its network is behind the engine, which publishes on the host's loopback (docs/decisions/0009-loopback-and-containers.md). */
  readonly inContainer?: boolean
}

export interface AccessPlan {
  readonly host: string
  readonly signIn: 'token' | 'accounts'
  /** How people reach it: with https cookies are kept to it. */
  readonly scheme: 'http' | 'https'
  readonly proxied: boolean
  /** True where a Host header names this server. */
  isOurs(host: string): boolean
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', 'localhost']

/** True where the Host header names this machine. */
function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host)
}

/** Throws UsageError `access/accounts-needed`, `access/tls-needed`, `access/bad-proxy`, `access/bad-certificate`. */
export function planAccess(options: AccessOptions): AccessPlan {
  const host = options.host ?? (options.inContainer ? '0.0.0.0' : '127.0.0.1')
  const here = LOOPBACK_ADDRESSES.includes(host) || (options.inContainer === true && options.host === undefined)
  const signIn = options.hasAccounts ? 'accounts' as const : 'token' as const
  if (!options.hasAccounts && (!here || options.tls || options.behindProxy !== undefined)) {
    throw new UsageError('access/accounts-needed', 'Others can reach this address, and there are no accounts.', { remedy: 'Add one with “polylogue accounts add NAME --role owner”, or leave out --host, --behind-proxy and --tls-cert to serve this machine alone.' })
  }
  if (options.tls && options.behindProxy !== undefined) throw new UsageError('access/bad-proxy', 'Either the server has the certificate or the proxy has it.', { remedy: 'Give --tls-cert and --tls-key, or --behind-proxy.' })
  if (options.behindProxy !== undefined) {
    const name = proxyHost(options.behindProxy)
    return { host, signIn, scheme: 'https', proxied: true, isOurs: (asked) => asked.toLowerCase() === name }
  }
  if (options.tls) return { host, signIn, scheme: 'https', proxied: false, isOurs: namesOf(options.tls) }
  if (!here) throw new UsageError('access/tls-needed', `At ${host} passwords would travel in the open.`, { remedy: 'Give --tls-cert and --tls-key, or put a proxy with TLS in front and name the address people see: --behind-proxy https://…' })
  return { host, signIn, scheme: 'http', proxied: false, isOurs: isLoopbackHost }
}

function proxyHost(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.protocol !== 'https:' || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new UsageError('access/bad-proxy', `“${address}” is not the address of a proxy with TLS.`, { remedy: 'Give what people type, without a path: --behind-proxy https://letters.example.org' })
  }
  return url.host.toLowerCase()
}

/** The names the certificate is good for. */
function namesOf({ cert }: { readonly cert: string }): (host: string) => boolean {
  let certificate: X509Certificate
  try { certificate = new X509Certificate(cert) } catch { throw new UsageError('access/bad-certificate', 'The file of --tls-cert has no certificate.', { remedy: 'Give a PEM file that begins with -----BEGIN CERTIFICATE-----, and its key with --tls-key.' }) }
  return (asked) => {
    const url = URL.canParse(`https://${asked}`) ? new URL(`https://${asked}`) : null
    if (!url || url.host !== asked.toLowerCase().replace(/:443$/, '')) return false
    const name = url.hostname.replace(/^\[|\]$/g, '')
    return (/^[\d.]+$|:/.test(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined
  }
}
