/** Asks the server; every failure becomes one kind of error with a remedy. */
import type { ErrorAnswer } from '@polylogue/api/contract'

export class ApiError extends Error {
  readonly code: string
  readonly remedy: string
  readonly status: number
  constructor(code: string, message: string, remedy: string, status: number) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.remedy = remedy
    this.status = status
  }
}

/** The address of a route with its parameters. */
export function address(path: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return query ? `/api/${path}?${query}` : `/api/${path}`
}

/** GETs a route. Throws ApiError. */
export async function ask<T>(path: string, params: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch(address(path, params), { signal, headers: { accept: 'application/json' } })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('web/no-server', 'Polylogue does not answer.', 'See that the window where you typed "npm start" is still open, then try again.', 0)
  }
  const body = await response.json().catch(() => null) as T | ErrorAnswer | null
  if (!response.ok || body === null) {
    const error = body && typeof body === 'object' && 'error' in body ? body.error : null
    throw new ApiError(error?.code ?? 'web/bad-answer', error?.message ?? `The server answered ${response.status}.`, error?.remedy || 'Reload the page; if it stays, look at the messages of the server.', response.status)
  }
  return body as T
}
