/**
 * Files that the browser sends: kept in the workspace's `uploads` folder under the paths they had, and read from there by an
 * ordinary ingest. A file is there whole or not at all, and never outside the folder.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { randomBytes } from 'node:crypto'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RequestError, badRequest } from './errors.ts'

/** Largest file taken over HTTP, in bytes: as large as the readers read. */
export const MAX_UPLOAD = 256 * 1024 * 1024
const LONGEST_PATH = 500
const DEEPEST = 20

/** Folder of the uploads of a workspace. */
export function uploadsFolder(workspace: string): string {
  return join(workspace, 'uploads')
}

/** The place of a file inside the folder. Throws `request/bad-request` for a path that leads out of it or that no system takes. */
export function uploadPlace(workspace: string, path: string): string {
  const parts = path.normalize('NFC').split('/')
  const odd = parts.some((p) => p === '' || p.startsWith('.') || p.length > 200 || /[\\:*?"<>|]/.test(p) || hasControl(p) || p.endsWith(' ') || p.endsWith('.'))
  if (path.length > LONGEST_PATH || parts.length > DEEPEST || odd) throw badRequest(`“${path.slice(0, 80)}” is no path of a file that can be taken.`, 'Rename the file: no leading dot, no \\ : * ? " < > |, at most 20 folders deep.')
  const folder = uploadsFolder(workspace)
  const place = join(folder, ...parts)
  if (!place.startsWith(folder + sep)) throw badRequest('The path leads out of the workspace.')
  return place
}

function hasControl(text: string): boolean {
  return [...text].some((c) => c < ' ' || c === '\u007f')
}

/** Takes a file; answers its length in bytes. Throws `request/too-large`, after which nothing of it is left. */
export async function takeUpload(workspace: string, path: string, body: Readable, most: number = MAX_UPLOAD): Promise<number> {
  const place = uploadPlace(workspace, path)
  await mkdir(dirname(place), { recursive: true })
  const aside = join(uploadsFolder(workspace), `.${randomBytes(8).toString('hex')}.part`)
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > most) done(new RequestError('request/too-large', `“${path}” is larger than ${Math.round(most / 1e6)} MB.`, { remedy: 'Split it, or read it with “polylogue ingest”.' }))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(body, counted, createWriteStream(aside, { flags: 'wx', flush: true }))
    await rename(aside, place)
    return bytes
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
