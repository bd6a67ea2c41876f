// What cities are called in the languages of public/names/*.json, by economy and the name that clusters have it by. Made from GeoNames' alternate names with
// their languages (CC BY 4.0), as Debian's package libgeonames-common has them, and its table of cities. Names in Latin script that are those already are left out.
// Run after a change of the gazetteer: node place-names.mjs CITIES500.TXT LOCALE_FOLDER   (apt-get install libgeonames-common icu-devtools; /usr/share/locale)
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const scripts = {
  ar: /^[\p{Script=Arabic}\p{M}\p{N}\s.،()'-]+$/u, ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・＝=\s()]+$/u, ko: /^[\p{Script=Hangul}\s.·()-]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}\s.'’()-]+$/u, zh: /^[\p{Script=Han}·・\s]+$/u,
  de: /^[\p{Script=Latin}\p{M}\s.'’()/-]+$/u, es: /^[\p{Script=Latin}\p{M}\s.'’()/-]+$/u, fr: /^[\p{Script=Latin}\p{M}\s.'’()/-]+$/u,
};
const smallest = 50_000;
/** From here on a name of no stated language is taken where its script tells the language. */
const large = 100_000;
/** Arabic without the letters of Persian, Urdu and others. */
const told = { ar: /^[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\s-]+$/u, ja: /^[\p{Script=Katakana}ー・]{2,}$/u, ko: /^[\p{Script=Hangul}]{2,}$/u, zh: /^\p{Script=Han}{2,}$/u };
/** English there: a name with other marks is another city's. */
const english = new Set(['US', 'CA', 'AU', 'NZ']);
const [table, locales] = process.argv.slice(2);

/** A compiled catalogue of gettext: pairs of length and offset, originals first. */
function catalogue(language) {
  const file = readFileSync(`${locales}/${language}/LC_MESSAGES/geonames.mo`);
  const isLittle = file.readUInt32LE(0) === 0x950412de;
  const number = (at) => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const text = (at) => file.toString('utf8', number(at + 4), number(at + 4) + number(at));
  const [count, originals, translations] = [number(8), number(12), number(16)];
  return new Map(Array.from({ length: count }, (_, i) => [text(originals + 8 * i), text(translations + 8 * i)]));
}

const languagesOfTable = ['ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'zh'];
const curated = new Map(readFileSync('../tools/HubAtlas.Gazetteer/Names/cities.csv', 'utf8').split('\n').slice(1).map((line) => line.split(','))
  .filter((row) => row[2]).map(([economy, name, display]) => [`${economy}|${name}`, display]));

/** Where GeoNames has none, an odd or a longer one. */
const mended = new Map(readFileSync('place-names.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  .flatMap(([economy, name, ...locals]) => languagesOfTable.flatMap((language, index) => (locals[index] ? [[`${language}|${economy}|${name}`, locals[index]]] : []))));

/** As the gazetteer's compiler shows it (CuratedNames.cs). */
function displayOf(name, economy) {
  const known = curated.get(`${economy}|${name}`);
  if (known) return known;
  if (economy === 'KR') return name.replace(/-(si|gun|eup|ri)$/, '');
  return economy === 'JP' || economy === 'IN' ? name.normalize('NFD').replace(/\p{Mn}/gu, '') : name.replaceAll('’', "'");
}

const cities = readFileSync(table, 'utf8').split('\n').map((line) => line.split('\t')).filter((row) => Number(row[14]) >= smallest)
  .sort((a, b) => Number(b[14]) - Number(a[14])).map((row) => ({ id: row[0], economy: row[8], name: displayOf(row[1], row[8]), people: Number(row[14]), others: row[3].split(',') }));

/** Without marks of direction, and without the word for city where the name is one without it. */
function cleaned(name, language) {
  const plain = name.replace(/[\u200e\u200f\u202a-\u202e]/g, '').normalize('NFC').trim();
  if (language === 'ja' || language === 'zh') return plain.replace(/(?<=..)(市|都|特別市|特别市|広域市|廣域|廣域市|广域市)$/u, '');
  return language === 'ko' ? plain.replace(/( 시|특별시|광역시|특별자치시)$/u, '') : plain;
}

/** Of several the shortest, and of those the first. */
function byScript({ others, people }, language) {
  const fitting = people < large || !told[language] ? [] : others.filter((one) => told[language].test(one)).map((one) => cleaned(one, language));
  return fitting.sort((a, b) => a.length - b.length)[0] ?? '';
}

function nameIn(language, names, city) {
  const own = mended.get(`${language}|${city.economy}|${city.name}`) ?? cleaned(names.get(city.id) ?? '', language);
  if (own && scripts[language].test(own)) return isForeign(own, language, city) ? '' : own;
  return byScript(city, language);
}

/** Romanised with macrons, or with marks where the city has none. */
function isForeign(name, language, { economy, name: usual }) {
  if (!['de', 'es', 'fr'].includes(language) || mended.has(`${language}|${economy}|${usual}`)) return false;
  return /[āēīōūḩşţḑ]/iu.test(name) || (english.has(economy) && economy !== 'CA') || (english.has(economy) && language !== 'fr');
}

/** The page's Chinese is simplified; GeoNames' is of both kinds. */
function simplified(names) {
  return execFileSync('uconv', ['-f', 'utf-8', '-t', 'utf-8', '-x', 'Traditional-Simplified'], { input: names.join('\n'), encoding: 'utf8' }).split('\n');
}

mkdirSync('public/names', { recursive: true });
for (const language of Object.keys(scripts)) {
  const names = catalogue(language);
  const known = cities.flatMap((city) => {
    const local = nameIn(language, names, city);
    return local ? [{ ...city, local }] : [];
  });
  if (language === 'zh') simplified(known.map(({ local }) => local)).forEach((name, index) => { if (known[index]) known[index].local = name; });
  const found = {};
  // The larger of two cities of one name comes first.
  for (const { economy, name, local } of known) (found[economy] ??= {})[name] ??= local;
  for (const [key, local] of mended) {
    const [code, economy, name] = key.split('|');
    if (code === language) (found[economy] ??= {})[name] = local;
  }
  const sorted = {};
  for (const economy of Object.keys(found).sort()) {
    const pairs = Object.entries(found[economy]).filter(([name, local]) => name !== local).sort(([a], [b]) => (a < b ? -1 : 1));
    if (pairs.length > 0) sorted[economy] = Object.fromEntries(pairs);
  }
  writeFileSync(`public/names/${language}.json`, JSON.stringify(sorted).replaceAll('},"', '},\n"') + '\n');
}
