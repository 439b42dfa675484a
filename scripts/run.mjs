#!/usr/bin/env node
// `npm start`, `npm test` and the other chores come in here: installs what is missing, then runs scripts/<name>.ts.
// Plain JavaScript on purpose: on a fresh clone nothing is there yet that could read TypeScript.
import { installMissing } from './install-missing.mjs'

const [name, ...args] = process.argv.slice(2)
installMissing()
await import('@polylogue/graph-schema/typescript')
const { main } = await import(`./${name}.ts`)
process.exitCode = (await main?.(args)) ?? process.exitCode
