// For the larger cities of GeoNames (CC BY 4.0), by `economy|name`, what else they are called, so that the search understands 深圳, 東京, Москва, Peking or Bangalore:
// public/city-names.json in scripts other than Latin, public/city-aliases.json in Latin. Run: node city-names.mjs CITIES500.TXT
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';

const isOtherScript = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{P}\s]+$/u;
// Words of at least four letters: shorter ones, and those all in capitals, are codes of airports and the like.
const isLatinName = /^(?!\p{Lu}+$)[\p{Script=Latin}\p{M}' .-]{4,}$/u;
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const cities = readFileSync(process.argv[2], 'utf8').split('\n').map((line) => line.split('\t'))
  .map((columns) => ({ names: new Set([columns[1], columns[2]]), others: (columns[3] ?? '').split(','), economy: columns[8], people: Number(columns[14]) }));

function write(file, smallest, namesOf) {
  const found = {};
  for (const city of cities) {
    const others = city.people >= smallest ? namesOf(city).join(' ') : '';
    if (others) for (const name of city.names) found[`${city.economy}|${name}`] ??= others;
  }
  const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync('public', { recursive: true });
  writeFileSync(`public/${file}`, JSON.stringify(sorted));
}

write('city-names.json', 100_000, ({ others }) => [...new Set(others.filter((one) => isOtherScript.test(one)))]);
write('city-aliases.json', 200_000, ({ names, others }) => {
  const own = [...names].map((name) => fold(name ?? ''));
  return [...new Set(others.filter((one) => isLatinName.test(one)).map(fold))].filter((one) => !own.some((name) => name.startsWith(one)));
});
