import { beforeAll, expect, test, vi } from 'vitest';
import type { Recipe, RecipeFile } from '../api/types';
import type { Found } from '../shared/finder';
import type { Question } from '../state/asking.svelte';
import { codesOf } from './codes';

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

const now: Question = { radius: null, density: null, gap: null, weights: '', years: '', fields: ['patent:Optics'], counting: '' };
const recipe = { kinds: [{ kind: 'patent', weight: 2 }, { kind: 'publication', weight: 1 }], counting: { method: 'fractional' } } as unknown as Recipe;
const column = (kind: 'patent' | 'publication', field: string) => ({ kind, field, clusters: [], percents: [], location_quotients: [] });

function options(typed: string, canRecount = true): { found: Found[]; asked: Partial<Question>[] } {
  const asked: Partial<Question>[] = [];
  const found = askOptions(typed, { recipe, fields: [column('patent', 'Optics'), column('publication', 'Artificial intelligence')], canRecount, now, ask: (change) => asked.push(change) });
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

test('what cannot be is not offered', () => {
  expect(options('200 km').found).toEqual([]);
  expect(options('2021-2019').found).toEqual([]);
  expect(options('optics').found).toEqual([]);
  expect(options('ai', false).found).toEqual([]);
  expect(options('2019', false).found).toEqual([]);
});
