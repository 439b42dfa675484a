#!/usr/bin/env node
// The `polylogue` command: installs what is missing, hands over to the command line, which is TypeScript.
import { pathToFileURL } from 'node:url'
import { installMissing } from './install-missing.mjs'

installMissing()
const { program } = await import('@polylogue/graph-schema/typescript/bundle')
const { file, execArgv } = program(new URL('./polylogue.ts', import.meta.url))
if (execArgv.length > 0) await import('@polylogue/graph-schema/typescript')
const { main } = await import(pathToFileURL(file).href)
process.exitCode = await main(process.argv.slice(2))
