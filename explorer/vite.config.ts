import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, loadEnv, type Plugin } from 'vite';

// `HUBATLAS=http://127.0.0.1:5099 npx vite` looks at another server than the usual one.
const server = loadEnv('', '.', 'HUBATLAS')['HUBATLAS'] ?? 'http://127.0.0.1:5080';

/** The first picture waits for the style sheet alone, so that it must not stand behind the scripts: a browser has six lines to a server. */
const styleFirst: Plugin = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const links = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      return links.reduce((rest, link) => rest.replace(link, ''), html).replace(/ *<script/, (first) => links.join('') + first);
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [svelte(), styleFirst],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Plain names: a rebuild replaces its files instead of leaving old ones in every output folder; the server's tags keep browsers current.
    rollupOptions: { output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' } },
  },
  server: { proxy: { '/api': server, '/openapi.json': server } },
});
