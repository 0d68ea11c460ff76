import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, manifest: true },
  // The development server looks for packages to bundle for the browser in files that never go there.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
})
