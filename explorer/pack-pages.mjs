// Puts beside every script and style sheet in dist/ what the server sends instead: packed once and tightly, a seventh smaller than what is packed on the way.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = new URL('dist/assets/', import.meta.url);
const leastPacked = 1000;

for (const name of readdirSync(folder).filter((one) => /\.(js|mjs|css)$/.test(one))) {
  const text = readFileSync(new URL(name, folder));
  if (text.length >= leastPacked) writeFileSync(new URL(`${name}.br`, folder), brotliCompressSync(text));
}
