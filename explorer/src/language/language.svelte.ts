import { address, go } from '../state/address.svelte';
import english from './en.json';
import type study from './studies/en.json';
import { placeLanguages } from './names';
import { followPlaces, placeLanguage } from './placeNames.svelte';

export type Word = keyof typeof english | keyof typeof study;

/** A language is one file beside this one. */
const files = import.meta.glob<Record<string, string>>(['./*.json', '!./en.json'], { import: 'default' });

/** Words of pages that few open, by language; they come with these pages. */
const studyFiles = import.meta.glob<Record<string, string>>('./studies/*.json', { import: 'default' });
let wantsStudies = false;
let wanting: Promise<void> | null = null;

export const languages = ['en', ...Object.keys(files).map((file) => file.slice(2, -5))];

/** Those in which only places have names; the page itself speaks the next of the reader's languages. */
export const namesOnly = placeLanguages.filter((code) => !languages.includes(code));

const words: { code: string; table: Record<string, string> } = $state({ code: 'en', table: english });

function wanted(from: string[]): string {
  const asked = [address.language, ...navigator.languages].filter(Boolean).map((code) => code.split('-')[0] ?? '');
  return asked.find((code) => from.includes(code)) ?? 'en';
}

/** Loads the language of the address or the browser; English stays for words that it lacks. */
export async function followLanguage(): Promise<void> {
  const code = wanted(languages);
  const places = followPlaces(wanted([...languages, ...namesOnly]));
  const load = files[`./${code}.json`];
  const table = { ...english, ...(load ? await load() : {}), ...(wantsStudies ? await studyWords(code) : {}) };
  Object.assign(words, { code, table });
  document.documentElement.lang = code === 'zh' ? 'zh-Hans' : code;
  await places;
}

async function studyWords(code: string): Promise<Record<string, string>> {
  const [own, usual] = await Promise.all([code, 'en'].map((one) => studyFiles[`./studies/${one}.json`]?.()));
  return { ...usual, ...own };
}

/** Loads the words of indexes, landscapes and statistics, now and in whatever language comes. */
export function wantStudyWords(): Promise<void> {
  wantsStudies = true;
  return (wanting ??= followLanguage().catch((error: unknown) => {
    wanting = null;
    throw error;
  }));
}

export function speak(code: string): void {
  go({ language: code });
}

export function language(): string {
  return words.code;
}

export function t(word: Word, values: Record<string, string | number> = {}): string {
  return (words.table[word] ?? word).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/** A word of the language's file that others may lack. */
export function wordOf(key: string): string | undefined {
  return words.table[key];
}

/** A sentence of the server in the reader's language, where the language has it; in its table numbers are {0}, {1} … */
export function said(text: string): string {
  const numbers: string[] = [];
  const pattern = text.replace(/\d+(?:[.,]\d+)*/g, (found) => `{${numbers.push(found) - 1}}`);
  const known = words.table[`said.${pattern}`];
  if (known !== undefined) return known.replace(/\{(\d+)\}/g, (whole, place: string) => numbers[Number(place)] ?? whole);
  // A cause that names the one it means: "type not counted: dataset".
  const colon = text.indexOf(': ');
  const cause = colon < 0 ? undefined : words.table[`said.${text.slice(0, colon)}`];
  return cause === undefined ? text : cause + text.slice(colon);
}

const cache = new Map<string, Intl.NumberFormat>();

export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const key = `${words.code}${decimals}`;
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.NumberFormat(words.code, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
  return format.format(value);
}

const regions = new Map<string, Intl.DisplayNames>();
const economyNames = new Map<string, string>();

/** The name of an economy's ISO code in a language, by default the reader's. */
export function economyName(code: string, inLanguage = placeLanguage()): string {
  const key = `${inLanguage} ${code}`;
  const known = economyNames.get(key) ?? nameOfEconomy(code, inLanguage);
  economyNames.set(key, known);
  return known;
}

function nameOfEconomy(code: string, inLanguage: string): string {
  let names = regions.get(inLanguage);
  if (!names) regions.set(inLanguage, (names = new Intl.DisplayNames([inLanguage], { type: 'region', fallback: 'code' })));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Names of groups are data: one that no language file knows is shown as it is. */
export function groupName(name: string): string {
  const word = `group.${name}` as Word;
  const said = t(word);
  return said === word ? name : said;
}

export function languageName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
