/** Builds the explorer into web/dist: everything from its own origin, Cytoscape in a chunk of its own, loaded with the graph. */
import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.POLYLOGUE_API ?? 'http://127.0.0.1:4600' } },
})
