import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const faces = {
  admin: { root: './admin', outDir: '../dist/web/admin', devPort: 5173 },
  store: { root: './store', outDir: '../dist/web/store', devPort: 5174 },
}

/** The API server that the development servers forward to. */
const apiAddress = 'http://127.0.0.1:8480'

/**
 * Two front ends, one file: `vite build -c web/vite.config.ts --mode admin` and `--mode store`. Each becomes `dist/web/<face>` with
 * hashed names under `/assets/<face>/`. Nothing inline: the server's content security policy allows no inline script (SX-23).
 */
export default defineConfig(({ mode, command }): UserConfig => {
  const face = mode === 'store' ? faces.store : faces.admin
  return {
    root: here(face.root),
    // While developing, the pages live at their real addresses (/admin/…, /s/…): the base would move them under /assets.
    base: command === 'build' ? `/assets/${mode === 'store' ? 'store' : 'admin'}/` : '/',
    publicDir: false,
    cacheDir: here(`../node_modules/.vite/${mode}`),
    plugins: [react()],
    build: {
      outDir: here(face.outDir),
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In kB before compression. Ant Design's table and form share one chunk of about this size; more is a mistake.
      chunkSizeWarningLimit: 1200,
    },
    server: { host: '127.0.0.1', port: face.devPort, proxy: { '/api': { target: apiAddress } } },
  }
})

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
