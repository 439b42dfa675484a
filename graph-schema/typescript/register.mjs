// How every process of the product loads its own TypeScript: `import` this first, or start with `--import`. Plain JavaScript, since nothing reads TypeScript before it.
import * as modules from 'node:module'
import { register } from 'tsx/esm/api'
import { withPlainCode } from './plain-code.mjs'

register()
// The hook registered last is asked first, and hands on what tsx made. Newer Node has hooks in the same thread, and tsx uses them there.
if (modules.registerHooks) modules.registerHooks({ load: (url, context, next) => withPlainCode(next(url, context)) })
else modules.register('./plain-code.mjs', import.meta.url)
