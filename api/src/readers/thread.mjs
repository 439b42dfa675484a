// A reading thread comes in here: registers the TypeScript loader for this thread, then goes on in thread.ts.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
