// Makes economies.tsv, the English short names of ISO 3166 economies: node make-economies.mjs (after npm ci at the root).
// Source: npm i18n-iso-countries (MIT), whose names follow ISO 3166; a few are put in the form that readers know.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);
const { countries } = JSON.parse(readFileSync(new URL('node_modules/i18n-iso-countries/langs/en.json', root)));
const preferred = {
  CN: 'China', HK: 'Hong Kong, China', MO: 'Macao, China', IR: 'Iran', KR: 'Republic of Korea', KP: "Democratic People's Republic of Korea",
  CD: 'Democratic Republic of the Congo', CG: 'Congo', CZ: 'Czechia', GM: 'Gambia', US: 'United States', MD: 'Moldova', FM: 'Micronesia',
  MK: 'North Macedonia', PS: 'Palestine', TW: 'Taiwan', CI: "Côte d'Ivoire", LA: 'Laos', XK: 'Kosovo',
};
const names = Object.entries({ ...countries, ...preferred })
  .map(([code, name]) => [code, preferred[code] ?? (Array.isArray(name) ? name[0] : name)])
  .sort(([a], [b]) => a < b ? -1 : 1);
const header = '# English short names of ISO 3166 economies, from i18n-iso-countries (MIT), made by make-economies.mjs.';
writeFileSync(new URL('economies.tsv', import.meta.url), [header, ...names.map(n => n.join('\t')), ''].join('\n'));
console.log(`${names.length} economies`);
