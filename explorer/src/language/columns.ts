import columns from '../api/columns.json';
import type { ColumnText, TableText } from '../api/types';
import { language, wordOf } from './language.svelte';

/** Made by scripts/api-types from what the server tells of the tables that the pages show. */
export const tables: TableText[] = columns;

export function published(name: string, table = 'ranking.csv'): ColumnText {
  const found = tables.find((one) => one.table === table)?.columns.find((one) => one.name === name);
  if (!found) throw new Error(`${table} has no column ${name}.`);
  return found;
}

/** The tables bring their words in English and Chinese; other languages have labels and units in their file. */
function inLanguage(words: { en: string; zh: string | null }, part: 'label' | 'unit' | 'meaning'): string {
  return (language() === 'zh' && words.zh) || wordOf(`${part}.${words.en}`) || words.en;
}

/** Label and unit in the reader's language. */
export function columnHead(name: string, table?: string): string {
  const { label, unit } = published(name, table);
  const head = inLanguage(label, 'label');
  return unit ? `${head}${language() === 'zh' ? '，' : ', '}${inLanguage(unit, 'unit')}` : head;
}

export function columnMeaning(name: string, table?: string): string {
  return inLanguage(published(name, table).meaning, 'meaning');
}
