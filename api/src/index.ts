/** The door of the workspace for programs; the browser sees `@polylogue/api/contract` alone. */
export { buildApp, byToken, VERSION } from './app.ts'
export type { AppOptions } from './app.ts'
export { openBrowser } from './open-browser.ts'
export { startServer } from './server.ts'
export type { RunningServer, ServerOptions } from './server.ts'
export { serveCommand } from './serve-command.ts'
export { accountsCommand } from './accounts-command.ts'
