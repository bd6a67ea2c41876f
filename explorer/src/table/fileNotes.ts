import { questionWords } from '../ask/questionWords';
import { t } from '../language/language.svelte';
import { today } from '../map/provenance';
import { viewLink } from '../share/source';
import { address } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';
import { fieldChosen } from '../state/fields.svelte';
import type { Column } from './columns';
import { filterWords } from './filterWords';
import { parseSort } from './sorting';
import type { TableView } from './view.svelte';

/** What a file of the table says of itself: which ranking, what of it, in which order, from where. */
export interface FileNotes {
  title: string;
  edition: string;
  recipe_hash: string;
  program: string;
  /** Parameters that differ from the edition's; empty for the edition itself. */
  question: string[];
  filters: string[];
  order: string;
  rows: number;
  rows_in_all: number;
  simulated: boolean;
  link: string;
  date: string;
  sources: { name: string; producer: string; licence: string }[];
}

const cities = { name: 'GeoNames', producer: 'GeoNames', licence: 'CC BY 4.0' };

export function fileNotes(view: TableView): FileNotes {
  const { edition, list } = atlas;
  const { answer, asked } = asking;
  const recipe = answer?.recipe ?? edition?.recipe;
  const { key, isFalling } = parseSort(address.sort);
  const sorted = view.columns.find((column) => column.key === key)?.label ?? key;
  return {
    title: recipe?.title ?? '', edition: edition?.name ?? '', recipe_hash: recipe?.hash ?? '', program: `HubAtlas ${answer ? (list?.version ?? '') : (edition?.made_by ?? '')}`,
    question: answer && asked && edition ? questionWords(asked, edition.recipe, answer.recipe) : [], filters: filterWords(address, fieldChosen()?.column.field ?? null),
    order: `${sorted} ${isFalling ? '▾' : '▴'}`, rows: view.rows.length, rows_in_all: view.all.length, simulated: isSimulated(), link: viewLink(), date: today(),
    sources: [...(edition?.inputs ?? []).map(({ name, producer, licence }) => ({ name, producer, licence })), cities],
  };
}

/** The same as lines of a sheet, with what each column means. */
export function noteLines(notes: FileNotes, columns: Column[]): [string, string][] {
  return [
    [t('edition'), `${notes.title} (${notes.edition})`], [t('method.hash'), notes.recipe_hash], ['', notes.program],
    ...(notes.simulated ? [['', `${t('simulated.title')} ${t('simulated.text')}`] as [string, string]] : []),
    ...notes.question.map((one): [string, string] => [t('map.after'), one]), [t('export.filters'), notes.filters.join('; ') || t('export.none')], [t('export.order'), notes.order],
    [t('export.rows'), `${notes.rows} / ${notes.rows_in_all}`], [t('export.link'), notes.link], [t('export.date'), notes.date], ['', t('export.note')],
    ...notes.sources.map(({ name, producer, licence }): [string, string] => [t('method.source'), `${name}: ${producer}; ${licence}`]),
    ...columns.map((column): [string, string] => [column.label, column.about]),
  ];
}

/** Beside a CSV file, for programs: CSV on the Web (W3C, 2015). */
export function csvDescription(file: string, notes: FileNotes, columns: Column[]): string {
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/csvw', url: file, 'dc:title': notes.title, 'dc:date': notes.date, 'dc:source': notes.link,
    tableSchema: { columns: columns.map(({ key, label, about, decimals }) => ({ name: key, titles: [key, label], 'dc:description': about, datatype: decimals === undefined && key !== 'change' ? 'string' : 'number' })) },
    notes: [notes],
  }, null, 2) + '\n';
}
