import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, reportCompressedSize: true },
  server: { proxy: { '/api': 'http://127.0.0.1:5080', '/openapi.json': 'http://127.0.0.1:5080' } },
});
