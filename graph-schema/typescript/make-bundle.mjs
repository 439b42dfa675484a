// Makes the bundle of a program (bundle.mjs): `node make-bundle.mjs <source.ts> <folder>`. Only our own sources go into it; packages stay where they are installed.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { MAKER, manifestOf, stampOf } from './bundle.mjs'

const [source, folder] = process.argv.slice(2)
const started = Date.now()

const ours = {
  name: 'ours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || (path.startsWith('@polylogue/') && !path.startsWith('@polylogue/graph-schema/typescript')) ? undefined : { path, external: true }))
    // Each file goes on to know where it lies: programs and weights are found from there.
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }))
  },
}

const { outputFiles, metafile } = await build({
  entryPoints: [source], outdir: folder, absWorkingDir: folder.slice(0, folder.indexOf('node_modules')), bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20',
  // esbuild holds that no Node knows \p{…} well enough, and would make each such expression from a string whenever it is come to.
  supported: { 'regexp-unicode-property-escapes': true },
  entryNames: '[name]-[hash]', chunkNames: 'chunk-[hash]', outExtension: { '.js': '.mjs' }, write: false, metafile: true, plugins: [ours], logLevel: 'error', charset: 'utf8',
})
mkdirSync(folder, { recursive: true })
// Names tell the content, so a file that is there is the same; whoever runs an older bundle goes on to find its files.
for (const { path, contents } of outputFiles) if (!existsSync(path)) whole(path, contents)
const base = folder.slice(0, folder.indexOf('node_modules'))
const inputs = [...Object.keys(metafile.inputs).map((path) => resolve(base, path)), MAKER].map(stampOf)
const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint !== undefined && resolve(base, output.entryPoint) === resolve(source))[0]
// A file that changed while it was read: the next start makes the bundle again.
if (inputs.every(([, , time]) => time < started)) whole(manifestOf(source), JSON.stringify({ entry: basename(entry), inputs }))

function whole(file, content) {
  const aside = `${file}.${process.pid}.tmp`
  writeFileSync(aside, content)
  renameSync(aside, file)
}
