import { expect, test } from 'vitest';
import { matching, type Found } from './finder';

const one = (label: string, note = '', words = ''): Found => ({ key: label, label, note, words, run: () => undefined });
const all = [one('Artificial intelligence', 'publications'), one('Airports', 'publications'), one('Optics', 'patents'), one('Seoul', 'rank 4', 'kr samsung'), one('東京', 'rank 2')];
const found = (typed: string) => matching(all, typed, 3).map(({ label }) => label);

test('words begin as typed, whatever their case and accents; the name comes before what it is', () => {
  expect(found('óPT')).toEqual(['Optics']);
  expect(found('pat')).toEqual(['Optics']);
  expect(found('samsung')).toEqual(['Seoul']);
  expect(found('ptics')).toEqual([]);
  expect(found('京')).toEqual(['東京']);
});

test('initials find a name of several words', () => {
  expect(found('ai')).toEqual(['Airports', 'Artificial intelligence']);
  expect(found('a')).toEqual(['Artificial intelligence', 'Airports']);
});

test('nothing typed finds nothing, and no more come than asked for', () => {
  expect(found(' ')).toEqual([]);
  expect(matching(Array.from({ length: 9 }, (_, at) => one(`Name ${at}`)), 'name', 4)).toHaveLength(4);
});
