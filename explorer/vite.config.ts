import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, loadEnv, type Plugin } from 'vite';

// `HUBATLAS=http://127.0.0.1:5099 npx vite` looks at another server than the usual one.
const server = loadEnv('', '.', 'HUBATLAS')['HUBATLAS'] ?? 'http://127.0.0.1:5080';

/**
 * The first picture waits for the style sheet alone, so that it must not stand behind the scripts: a browser has six lines to a server.
 * The list of editions is asked for before start.js is there to ask for it.
 */
const styleFirst: Plugin = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const links = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      return links.reduce((rest, link) => rest.replace(link, ''), html).replace(/ *<script/, (first) => `${links.join('')}    <link rel="preload" as="fetch" crossorigin href="./api/editions">\n${first}`);
    },
  },
};

/** What the page imports at its start, directly or through others, comes in one file: each further one would wait for a free line and for its own way there and back. */
function startsWithPage(id: string, bundle: { getModuleInfo: (id: string) => { importers: string[] } | null }): string | null {
  const seen = new Set([id]);
  for (const one of seen) {
    if (/\/src\/main\.ts$/.test(one)) return 'page';
    for (const importer of bundle.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  }
  return null;
}

export default defineConfig({
  base: './',
  plugins: [svelte(), styleFirst],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Plain names: a rebuild replaces its files instead of leaving old ones in every output folder; the server's tags keep browsers current.
    rolldownOptions: { output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]', codeSplitting: { groups: [{ name: startsWithPage, debugName: 'page' }] } } },
  },
  server: { proxy: { '/api': server, '/openapi.json': server } },
});
