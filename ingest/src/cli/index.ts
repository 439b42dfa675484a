/** The door to the part of ingest that touches disk, processes and stores: the commands, and reading paths. */
export { ingestCommand, PROGRESS_FILE } from './ingest-command.ts'
export { extractCommand } from './extract-command.ts'
export { verifyCommand } from './verify-command.ts'
export { formatsCommand } from './formats-command.ts'
export { extractPaths } from './extract-paths.ts'
export type { ExtractOptions } from './extract-paths.ts'
export type { ReportLine, Outcome } from './report.ts'
export type { Progress, Stage } from './progress.ts'
