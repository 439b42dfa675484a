#!/usr/bin/env node
// The `polylogue` command: installs what is missing, registers the TypeScript loader, hands over to the command line.
import { installMissing } from './install-missing.mjs'

installMissing()
await import('@polylogue/graph-schema/typescript')
const { main } = await import('./polylogue.ts')
process.exitCode = await main(process.argv.slice(2))
