import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, loadEnv } from 'vite';

// `HUBATLAS=http://127.0.0.1:5099 npx vite` looks at another server than the usual one.
const server = loadEnv('', '.', 'HUBATLAS')['HUBATLAS'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Plain names: a rebuild replaces its files instead of leaving old ones in every output folder; the server's tags keep browsers current.
    rollupOptions: { output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' } },
  },
  server: { proxy: { '/api': server, '/openapi.json': server } },
});
