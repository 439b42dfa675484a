/**
 * Requests made from a seed and the API's own OpenAPI document: parameters and bodies that fit their schema, that stand at its edge, and
 * that break it; methods, headers and addresses nobody meant. The same seed gives the same request.
 */
import { randomFrom } from '@polylogue/graph-schema/random'

export interface Schema { type?: string | string[], enum?: unknown[], const?: unknown, pattern?: string, minimum?: number, maximum?: number, minLength?: number, maxLength?: number, minItems?: number, maxItems?: number, items?: Schema, properties?: Record<string, Schema>, required?: string[], anyOf?: Schema[], description?: string }
export interface Operation {
  readonly method: string
  /** As in the document: `/api/documents/{id}`. */
  readonly path: string
  readonly parameters: readonly { readonly name: string, readonly in: string, readonly required?: boolean, readonly schema: Schema }[]
  readonly body: Schema | null
}
export interface Asked { readonly method: string, readonly url: string, readonly headers: Record<string, string>, readonly payload?: string | Buffer }

/** Ids and words that lead somewhere in the graph that is asked. */
export interface Known { readonly ids: readonly string[], readonly words: readonly string[], readonly bodies: Readonly<Record<string, readonly unknown[]>> }

export interface Random { next(): number, pick<T>(list: readonly T[]): T, below(n: number): number }

export function seeded(seed: number): Random {
  const next = randomFrom(seed)
  return { next, pick: (list) => list[Math.floor(next() * list.length)], below: (n) => Math.floor(next() * n) }
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']
const ODD_TEXTS = ['', ' ', '0', '-0', '-1', '1e309', 'NaN', 'null', 'true', '[]', '{}', '\u0000', 'a\u0000b', '%', '%00', '%zz', '‮', '\ufeff', '😀', 'ﬃ', 'é'.normalize('NFD'), '"', '""', '*', '"a*', 'a OR b', 'NEAR(a b)', '- -', '^', 'col:a', "'; DROP TABLE entity; --", '../../etc/passwd', '<script>alert(1)</script>', '${7*7}', '__proto__', 'constructor', 'toString', 'a'.repeat(300), ','.repeat(50), '2'.repeat(26), '9'.repeat(40), '1931-13-45', '0000', '9999-99-99', '\ud800', '\n', '\r\nx: y', '(', '[', '\\']
const ODD_BYTES = ['%FF', '%C0%AF', '%ED%A0%80', '%E2%28%A1', '%F0%9F', '%00', '%2e%2e%2f', '%252e']
const ODD_VALUES: readonly unknown[] = [null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1, '', 'x', '\u0000', 'a'.repeat(3000), [], [[]], {}, { a: 1 }, [null], '\ud800']
const ODD_HEADERS: readonly (readonly [string, string])[] = [['accept', 'text/html'], ['accept', '*/*;q=0'], ['accept', 'x'.repeat(3000)], ['accept-encoding', 'gzip;q=0, *;q=0'], ['accept-encoding', 'br, zstd, x'], ['if-none-match', '*'], ['range', 'bytes=5-1'], ['range', 'bytes=0-0,2-3'], ['authorization', ''], ['authorization', 'Bearer x'], ['authorization', 'Basic :'], ['host', 'evil.example'], ['host', ''], ['host', '[::1]:1'], ['origin', 'null'], ['origin', 'http://evil.example'], ['sec-fetch-site', 'cross-site'], ['cookie', 'polylogue-80=%zz; =; a'], ['cookie', '__proto__=1'], ['content-type', 'text/plain'], ['content-type', 'application/json; charset=x'], ['content-type', 'application/jsonx'], ['content-type', ''], ['content-type', 'multipart/form-data'], ['content-type', 'application/octet-stream'], ['content-encoding', 'gzip'], ['x-forwarded-for', 'x'], ['x-http-method-override', 'DELETE'], ['transfer-encoding', 'chunked'], ['accept-language', 'xx'], ['traceparent', '00']]
const ODD_PATHS = ['/', '//', '/api', '/api/', '/api/%', '/api//documents', '/api/documents/..', '/%61pi/documents', '/api/documents/%00', '/api/documents/%zz', '/api/openapi.json', '/api/openapi.json?x', '/assets/', '/assets/..%2f', '/.git/config', '/index.html', '/api/entities/__proto__', '/?token=', '/?token=x&token=y', '/x?token=%zz', '/explore?view=%00', `/${'a/'.repeat(400)}`, '/api/ingest/events/x', '*', '/api/session/x']

/** One request. */
export function requestOf(random: Random, operations: readonly Operation[], known: Known): Asked {
  if (random.next() < 0.04) return { method: random.pick(METHODS), url: random.pick(ODD_PATHS), headers: headersOf(random) }
  const operation = random.pick(operations)
  const method = random.next() < 0.04 ? random.pick(METHODS) : operation.method
  const url = addressOf(random, operation, known)
  const headers = headersOf(random)
  if (operation.method === 'GET' || method === 'GET' || method === 'HEAD' || (operation.body === null && operation.path !== '/api/uploads' && random.next() < 0.7)) return { method, url, headers }
  if (operation.path === '/api/uploads') return { method, url, headers: { 'content-type': 'application/octet-stream', ...headers }, payload: Buffer.from(random.pick(ODD_TEXTS)) }
  return { method, url, headers: { 'content-type': 'application/json', ...headers }, payload: bodyOf(random, operation, known) }
}

function headersOf(random: Random): Record<string, string> {
  const out: Record<string, string> = {}
  for (let n = random.next() < 0.15 ? 1 + random.below(3) : 0; n > 0; n--) { const [name, value] = random.pick(ODD_HEADERS); out[name] = value }
  return out
}

function addressOf(random: Random, { path, parameters }: Operation, known: Known): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encoded(random, text(random, parameters.find((p) => p.name === name && p.in === 'path')?.schema ?? {}, known)))
  const query: string[] = []
  for (const { name, in: where, required, schema } of parameters) {
    if (where !== 'query' || random.next() > (required ? 0.97 : 0.3)) continue
    query.push(`${name}=${encoded(random, text(random, schema, known))}`)
    if (random.next() < 0.02) query.push(random.pick([`${name}=${encoded(random, random.pick(ODD_TEXTS))}`, `${name}[]=1`, `${name}[a]=1`, name]))
  }
  if (random.next() < 0.02) query.push(random.pick(['__proto__=1', 'constructor[prototype]=1', '&&&', '=', 'x'.repeat(2000), '%00=%00', 'unknown=1']))
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** As it goes into an address; now and then bytes that are no text. */
function encoded(random: Random, value: string): string {
  if (random.next() < 0.01) return random.pick(ODD_BYTES)
  return encodeURIComponent(Buffer.from(value).toString())
}

/** A value of a parameter: mostly one that fits. */
function text(random: Random, schema: Schema, known: Known): string {
  const chance = random.next()
  if (chance < 0.07) return random.pick(ODD_TEXTS)
  if (chance < 0.1) return 'z'.repeat((schema.maxLength ?? 20) + 1)
  return asText(valid(random, schema, known))
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A value that fits the schema, at its edge more often than by chance. */
function valid(random: Random, schema: Schema, known: Known): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.anyOf) return valid(random, random.pick(schema.anyOf), known)
  switch (Array.isArray(schema.type) ? random.pick(schema.type) : schema.type) {
    case 'boolean': return random.next() < 0.5
    case 'null': return null
    case 'integer': case 'number': {
      const [least, most] = [schema.minimum ?? 0, schema.maximum ?? 1000]
      return random.pick([least, most, least - 1, most + 1, Math.round(least + random.next() * (most - least)), least + random.next() * (most - least)])
    }
    case 'array': return Array.from({ length: random.pick([schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3), 2]) }, () => valid(random, schema.items ?? {}, known))
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) || random.next() < 0.4).map(([name, s]) => [name, valid(random, s, known)]))
    default: return validText(random, schema, known)
  }
}

function validText(random: Random, { pattern, description = '', maxLength }: Schema, known: Known): string {
  if (pattern?.startsWith('^\\d{4}')) return random.pick(['1911', '1911-02', '1911-02-03', '1931', '0000', '9999-99-99'])
  if (pattern !== undefined || /\bids?\b/i.test(description)) {
    if (pattern?.includes('0-9a-f') && /\d+\}/.test(pattern)) return random.pick(['0', 'a']).repeat(Number(/\{(\d+)\}/.exec(pattern)?.[1] ?? 16))
    return /Comma-separated/.test(description) ? Array.from({ length: 1 + random.below(4) }, () => random.pick(known.ids)).join(',') : random.pick(known.ids)
  }
  const words = /Comma-separated: (.*)/.exec(description)?.[1].split(', ')
  if (words) return Array.from({ length: 1 + random.below(3) }, () => random.pick(words)).join(',')
  return random.pick([...known.words, random.pick(ODD_TEXTS)]).slice(0, maxLength ?? 200)
}

function bodyOf(random: Random, { path, body }: Operation, known: Known): string {
  const chance = random.next()
  if (chance < 0.03) return random.pick(['', '{', '[', 'null', '"', '{"a":}', '['.repeat(5000), `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`, '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '\ufeff{}', '1e999', '\u0000'])
  const examples = known.bodies[path]
  const value = examples && random.next() < 0.5 ? structuredClone(random.pick(examples)) : valid(random, body ?? {}, known)
  return JSON.stringify(random.next() < 0.5 ? broken(random, value) : value)
}

/** The value with one thing in it changed, left out or added. */
function broken(random: Random, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && random.next() < 0.8) { const at = random.below(value.length); return value.map((v, i) => (i === at ? broken(random, v) : v as unknown)) }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return random.pick(ODD_VALUES)
  const names = Object.keys(value)
  if (names.length === 0 || random.next() < 0.1) return { ...value, [random.pick(['extra', '__proto__', 'toString'])]: random.pick(ODD_VALUES) }
  const name = random.pick(names)
  if (random.next() < 0.2) return Object.fromEntries(Object.entries(value).filter(([n]) => n !== name))
  return { ...value, [name]: broken(random, (value as Record<string, unknown>)[name]) }
}
