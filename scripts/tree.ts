/** Where things are in this repository. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
export const WORKSPACES = ['graph-schema', 'ingest', 'store', 'export', 'api', 'web', 'scripts'] as const
export type Workspace = typeof WORKSPACES[number]
