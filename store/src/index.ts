/** The only door of the workspace: the port, the table of adapters, and the workspace folder (layers 1 to 3). */
export * from './graph-store.ts'
export * from './open.ts'
export * from './workspace/workspace.ts'
export * from './view-hash.ts'
export * from './workspace/backup.ts'
