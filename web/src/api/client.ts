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
  const response = await reach(address(path, params).slice('/api/'.length), { signal, headers: { accept: 'application/json' } })
  const body = await response.json().catch(() => null) as T | ErrorAnswer | null
  if (!response.ok || body === null) throw errorOf(response.status, body)
  return body as T
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/${path}`, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiError('web/no-server', 'Polylogue does not answer.', 'See that the window where you typed "npm start" is still open, then try again.', 0)
  }
}

function errorOf(status: number, body: unknown): ApiError {
  const error = body && typeof body === 'object' && 'error' in body ? (body as ErrorAnswer).error : null
  return new ApiError(error?.code ?? 'web/bad-answer', error?.message ?? `The server answered ${status}.`, error?.remedy || 'Reload the page; if it stays, look at the messages of the server.', status)
}

/** POSTs JSON and takes JSON back. Throws ApiError. */
export async function send<T>(path: string, body: unknown): Promise<T> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) })
  const answer = await response.json().catch(() => null) as T | ErrorAnswer | null
  if (!response.ok || answer === null) throw errorOf(response.status, answer)
  return answer as T
}

/** POSTs the bytes of a file. Throws ApiError. */
export async function sendFile<T>(path: string, file: Blob): Promise<T> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream', accept: 'application/json' }, body: file })
  const answer = await response.json().catch(() => null) as T | ErrorAnswer | null
  if (!response.ok || answer === null) throw errorOf(response.status, answer)
  return answer as T
}

/** POSTs and takes a file back, under the name the server gives it. Throws ApiError. */
export async function fetchFile(path: string, body: unknown, fallbackName: string): Promise<{ blob: Blob, name: string }> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => null))
  return { blob: await response.blob(), name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName }
}
