import { expect, test } from 'vitest';
import type { EditionHead } from '../api/types';
import { newestFirst } from './editions';

function head(name: string, last_year: number | null): EditionHead {
  return { name, title: name, is_simulated: false, recipe_hash: '', clusters: 1, kinds: ['patent'], first_year: last_year, last_year };
}

test('the newest edition counts the latest year; names with larger numbers come first', () => {
  const found = newestFirst([head('b-9', 2024), head('a', 2022), head('b-10', 2024), head('z', 2023)]);
  expect(found.map((one) => one.name)).toEqual(['b-10', 'b-9', 'z', 'a']);
});

test('an edition without a window counts every year, so also the latest', () => {
  expect(newestFirst([head('late', 2024), head('every-year', null), head('late-2', 2024)])[0]?.name).toBe('every-year');
});
