import { describe, expect, test } from 'vitest';
import columns from '../api/columns.json';
import { nameIn, placeLanguages, type Names } from './names';

const files = import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'default' });
const placeFiles = import.meta.glob<Names>('../../public/names/*.json', { eager: true, import: 'default' });
/** Words of the published tables, which bring English and Chinese themselves. */
const ofTables = (key: string) => /^(label|unit|meaning)\./.test(key);

describe.each(Object.entries(files).filter(([file]) => !['./en.json', './zh.json'].includes(file)))('%s', (_, table) => {
  test('names every column of the tables that pages show, its unit and what it means', () => {
    const all = columns.flatMap((one) => one.columns);
    const wanted = all.flatMap(({ label, unit, meaning }) => [`label.${label.en}`, `meaning.${meaning.en}`, ...(unit ? [`unit.${unit.en}`] : [])]);
    expect([...new Set(wanted)].filter((key) => !table[key])).toEqual([]);
    expect(Object.keys(table).filter((key) => ofTables(key) && !wanted.includes(key))).toEqual([]);
  });
});

/** The same in any language: names, units, signs round what is filled in, and the words that Spanish has of English, Greek or Latin. */
const alike = ['compare.gini', 'group.Asia', 'group.Melanesia', 'group.Micronesia', 'share.style.bibtex', 'share.style.ris'];
const isSign = (text: string) => !/\p{L}{3}/u.test(text.replace(/\{\w+\}/g, ''));

describe.each(Object.entries(files).filter(([file]) => file !== './en.json'))('%s', (_, table) => {
  test('has no text in English', () => {
    const english: Record<string, string> = files['./en.json'] ?? {};
    const own = Object.entries(table).filter(([key, text]) => !alike.includes(key) && !isSign(text));
    const wordOf = (key: string) => english[key] ?? /^(?:label|unit|meaning|said)\.(.*)$/s.exec(key)?.[1];
    expect(own.filter(([key, text]) => text === wordOf(key)).map(([key]) => key)).toEqual([]);
  });

  test('keeps what is filled in', () => {
    const english: Record<string, string> = files['./en.json'] ?? {};
    const filled = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(Object.entries(english).filter(([key, text]) => table[key] !== undefined && String(filled(text)) !== String(filled(table[key] ?? ''))).map(([key]) => key)).toEqual([]);
  });
});

test('the tables say in Chinese what they say in English', () => {
  const words = columns.flatMap((one) => one.columns).flatMap(({ label, unit, meaning }) => [label, meaning, ...(unit ? [unit] : [])]);
  expect(words.filter(({ en, zh }) => !isSign(en) && (!zh || zh === en)).map(({ en }) => en)).toEqual([]);
});

describe('names of places', () => {
  const names = Object.fromEntries(placeLanguages.map((code) => [code, placeFiles[`../../public/names/${code}.json`] ?? {}]));
  const scripts: Record<string, RegExp> = { ar: /\p{Script=Arabic}/u, ja: /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u, ko: /\p{Script=Hangul}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };

  test('are there for each language that can be chosen', () => {
    expect(Object.keys(placeFiles).sort()).toEqual(placeLanguages.map((code) => `../../public/names/${code}.json`));
  });

  test('are in the script of their language, and never the name that editions have anyway', () => {
    for (const [code, table] of Object.entries(names))
      for (const [economy, cities] of Object.entries(table))
        for (const [city, local] of Object.entries(cities)) {
          expect(local, `${code} ${economy} ${city}`).toMatch(scripts[code] ?? /\p{Script=Latin}/u);
          if (!scripts[code]) expect(local, `${code} ${economy}`).not.toBe(city);
        }
  });

  test('are those that people use', () => {
    const of = (economy: string, city: string) => placeLanguages.map((code) => nameIn(names[code] ?? {}, city, [economy]));
    expect(of('DE', 'Munich')).toEqual(['ميونخ', 'München', 'Múnich', 'Munich', 'ミュンヘン', '뮌헨', 'Мюнхен', '慕尼黑']);
    expect(of('CN', 'Beijing')).toEqual(['بكين', 'Peking', 'Pekín', 'Pékin', '北京', '베이징', 'Пекин', '北京']);
    expect(of('RU', 'Moscow')).toEqual(['موسكو', 'Moskau', 'Moscú', 'Moscou', 'モスクワ', '모스크바', 'Москва', '莫斯科']);
  });

  test('stand for each city of a cluster, in whichever of its economies it lies; the state stays', () => {
    expect(nameIn(names['ja'] ?? {}, 'Tokyo–Yokohama', ['JP'])).toBe('東京–横浜');
    expect(nameIn(names['fr'] ?? {}, 'Basel–Mulhouse', ['FR', 'CH', 'DE'])).toBe('Bâle–Mulhouse');
    expect(nameIn(names['zh'] ?? {}, 'Washington, DC–Baltimore, MD', ['US'])).toBe('华盛顿, DC–巴尔的摩, MD');
    expect(nameIn(names['ko'] ?? {}, 'Nowhere–Seoul', ['KR'])).toBe('Nowhere–서울');
    expect(nameIn({}, 'San Jose–San Francisco, CA', ['US'])).toBe('San Jose–San Francisco, CA');
    expect(nameIn(names['ja'] ?? {}, 'Paris', ['US'])).not.toBe('パリ');
  });
});
