#!/usr/bin/env node
// The `polylogue` command: registers the TypeScript loader and hands over to the command line.
import { register } from 'tsx/esm/api'

register()
await import('./polylogue.ts')
