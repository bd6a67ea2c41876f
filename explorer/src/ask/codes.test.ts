import { beforeAll, expect, test, vi } from 'vitest';
import type { Recipe, RecipeFile } from '../api/types';
import type { Found } from '../shared/finder';
import type { Question } from '../state/asking.svelte';
import { codesOf } from './codes';
import type { Narrowing } from './technologyOptions';

const file = { name: "it's odd/asked", radius: 20 } as unknown as RecipeFile;
const url = "http://127.0.0.1:5080/api/editions/a'b/ask?radius_km=20&fields=patent%3AA%20%26%20B";
let askOptions: typeof import('./askOptions').askOptions;

beforeAll(async () => {
  vi.stubGlobal('location', { search: '?lang=en', pathname: '/' });
  vi.stubGlobal('navigator', { languages: [] });
  vi.stubGlobal('document', { documentElement: { lang: '', hasAttribute: () => false } });
  vi.stubGlobal('addEventListener', () => undefined);
  ({ askOptions } = await import('./askOptions'));
});

test('an address in quotes cannot end them, in any of the languages', () => {
  for (const { key, text } of codesOf(url, null)) expect(text, key).toContain("'http://127.0.0.1:5080/api/editions/a%27b/ask?radius_km=20&fields=patent%3AA%20%26%20B'");
});

test('the command line needs an answer, holds the recipe as it is, and writes it under a name that is one', () => {
  expect(codesOf(url, null).map(({ key }) => key)).not.toContain('hubatlas');
  const text = codesOf(url, file).find(({ key }) => key === 'hubatlas')?.text ?? '';
  const [head, ...rest] = text.split('\n');
  expect(head).toBe("cat > it_s_odd_asked.json <<'RECIPE'");
  expect(JSON.parse(rest.slice(0, rest.indexOf('RECIPE')).join('\n'))).toEqual(file);
  expect(rest.at(-2)).toBe('hubatlas run it_s_odd_asked.json');
});

const now: Question = { radius: null, density: null, gap: null, weights: '', years: '', fields: ['patent:Optics'], only: ['patent:H01M'], counting: '' };
const recipe = { kinds: [{ kind: 'patent', weight: 2 }, { kind: 'publication', weight: 1 }], counting: { method: 'fractional' } } as unknown as Recipe;
const column = (kind: 'patent' | 'publication', field: string) => ({ kind, field, clusters: [], percents: [], location_quotients: [] });

const list: Narrowing['list'] = {
  definitions: [{ name: 'ai', title: 'artificial intelligence', also: ['Machine learning'], kinds: ['patent', 'publication'], date: '', notes: [] }],
  labels: [{ kind: 'publication', level: 'topic', name: 'Batteries', documents: 7 }, { kind: 'deal', level: 'topic', name: 'Batteries', documents: 9 }, { kind: 'patent', level: 'class', name: 'H01M', documents: 5 }],
};

function options(typed: string, canRecount = true): { found: Found[]; asked: Partial<Question>[] } {
  const asked: Partial<Question>[] = [];
  const found = askOptions(typed, { recipe, fields: [column('patent', 'Optics'), column('publication', 'Artificial intelligence')], canRecount, list, now, ask: (change) => asked.push(change) });
  found[0]?.run();
  return { found, asked };
}

test('kilometres, years, kinds and fields are understood as typed', () => {
  expect(options('20 km').asked).toEqual([{ radius: 20 }]);
  expect(options('12,5').asked).toEqual([{ radius: 12.5 }]);
  expect(options('2019–2021').asked).toEqual([{ years: 'patent:2019-2021,publication:2019-2021' }]);
  expect(options('only pat').asked).toEqual([{ weights: 'patent:2,publication:0' }]);
  expect(options('ai').asked).toEqual([{ fields: ['patent:Optics', 'publication:Artificial intelligence'] }]);
});

test('technologies are found by their names, of all kinds or of one, and symbols as they are typed', () => {
  const only = (typed: string) => options(typed).asked[0]?.only?.slice(1);
  expect(only('artificial intelligence pat')).toEqual(['patent:artificial intelligence']);
  expect(options('machine learn').found.map(({ key }) => key)).toEqual(['artificial intelligence', 'patent:artificial intelligence', 'publication:artificial intelligence']);
  expect(only('g06n 3/02 – g06n3/12')).toEqual(['patent:G06N 3/02-G06N3/12']);
  expect(only('cpc:y02')).toEqual(['patent:CPC:Y02']);
  expect(options('batt').found.map(({ key }) => key)).toEqual(['publication:topic:Batteries']);
  expect(options('batt').asked).toEqual([{ only: ['patent:H01M', 'publication:topic:Batteries'] }]);
  expect(options('h01').found.map(({ key }) => key)).toEqual(['patent:H01', 'patent:class:H01M']);
  for (const typed of ['g06n', 'batt', 'machine']) expect(options(typed, false).found).toEqual([]);
});

test('what cannot be is not offered', () => {
  expect(options('200 km').found).toEqual([]);
  expect(options('2021-2019').found).toEqual([]);
  expect(options('optics').found).toEqual([]);
  expect(options('ai', false).found).toEqual([]);
  expect(options('2019', false).found).toEqual([]);
});
