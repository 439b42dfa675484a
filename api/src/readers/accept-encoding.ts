/** Whether a client takes gzip: RFC 9110, 12.5.3. */

/** `header`: Accept-Encoding as it was sent; none = as it is. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const weights = new Map(String(header ?? '').toLowerCase().split(',').map((part) => {
    const [coding, ...parameters] = part.split(';').map((word) => word.trim())
    const q = parameters.find((p) => p.startsWith('q='))
    return [coding, q === undefined ? 1 : Number(q.slice(2))] as const
  }))
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
