// What is taken out of what tsx makes, since it slows the program and tsx does not let one choose:
// - each function is given its name when it is made (esbuild's keepNames): a defineProperty for every closure at run time, a tenth of the time of extraction. Nothing here asks a function for its name.
// - an expression with \p{…} is made from a string each time it is come to, since esbuild holds that no Node knows \p{…} well enough. All that this program runs on do.

const KEEPS_NAMES = 'var __name=(target,value)=>__defProp(target,"name",{value,configurable:true});'
const LEAVES_NAMES = 'var __name=(target)=>target;'
/** As esbuild writes it: two strings and nothing else. */
const MADE_FROM_STRING = /\bnew RegExp\(("(?:[^"\\]|\\.)*"),"([a-z]+)"\)/g

/** What a load hook answered, without the naming and with expressions as they were written. */
export function withPlainCode(loaded) {
  if (loaded.format !== 'module' || !loaded.source) return loaded
  const source = typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source).toString('utf8')
  const plain = source.replace(KEEPS_NAMES, LEAVES_NAMES).replace(MADE_FROM_STRING, literal)
  return plain === source ? loaded : { ...loaded, source: plain }
}

/** The same expression as a literal, which is compiled once for its place; what cannot be read stays as it is. */
function literal(made, pattern, flags) {
  try {
    return ` ${new RegExp(JSON.parse(pattern), flags)}`
  } catch {
    return made
  }
}

/** The hook where hooks run in a thread of their own. */
export async function load(url, context, next) {
  return withPlainCode(await next(url, context))
}
