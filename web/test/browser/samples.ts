/** What browser tests share: the samples ingested, the real server over them, and a Chromium; with complaints of the page kept. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '@polylogue/api'
import type { RunningServer } from '@polylogue/api'
import { openWorkspace } from '@polylogue/store'
import { ingestCommand } from '@polylogue/ingest/cli'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const program = process.env.POLYLOGUE_CHROMIUM ?? '/usr/bin/chromium'
/** Milliseconds that a page may take to show what a test waits for: two busy cores are slow, and how fast it is belongs in the bench. */
export const PATIENCE = 120_000
export const chromiumIsThere = existsSync(program)

export interface Session {
  readonly server: RunningServer
  readonly browser: Browser
  readonly page: Page
  readonly workspace: string
  /** Errors the page threw or logged. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** GETs a path of the server as whoever has its token. */
export function fetchFrom(server: RunningServer, path: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.token}` } })
}

/** A fresh workspace of the samples (or, with `empty`, of nothing), served, and a page of 1440 × 900. */
export async function openSession({ empty = false } = {}): Promise<Session> {
  const workspace = mkdtempSync(join(tmpdir(), 'polylogue-web-'))
  const silent = new PassThrough().resume() as unknown as NodeJS.WriteStream
  if (!empty) await ingestCommand(['--workspace', workspace, '--workers', '1', fileURLToPath(new URL('../../../samples/documents', import.meta.url))], { stdout: silent, stderr: silent })
  else openWorkspace(workspace, { create: true }).close()
  const server = await startServer({ workspace, port: 0 })
  const browser = await chromium.launch({ executablePath: program, args: FLAGS })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE)
  await page.request.get(server.entry)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (m) => { if (m.type() === 'error') complaints.push(m.text()) })
  return { server, browser, page, workspace, complaints, close: async () => { await browser.close(); await server.close() } }
}
