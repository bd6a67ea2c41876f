// Writes public/city-names.json: for the larger cities of GeoNames (CC BY 4.0) their names in scripts other than Latin, by `economy|name`,
// so that the search understands 深圳, 東京, 서울 or Москва. Run: node city-names.mjs CITIES500.TXT
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';

const smallest = 100_000;
const isOtherScript = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{P}\s]+$/u;
const [, , source] = process.argv;
const names = {};
for (const line of readFileSync(source, 'utf8').split('\n')) {
  const columns = line.split('\t');
  const [, name, ascii, alternates, , , , , economy] = columns;
  if (!(Number(columns[14]) >= smallest)) continue;
  const others = [...new Set((alternates ?? '').split(',').filter((one) => isOtherScript.test(one)))].join(' ');
  if (others) for (const key of new Set([name, ascii])) names[`${economy}|${key}`] ??= others;
}
const sorted = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
mkdirSync('public', { recursive: true });
writeFileSync('public/city-names.json', JSON.stringify(sorted));
