import { expect, test } from 'vitest';
import type { IndicatorRow, Measure } from '../api/types';
import { linesOf, questionIn, questionOf, questionText, runsOf } from './question';

const row = (unit: string, year: number, value: number): IndicatorRow => ({ kind: 'economy', unit, name: unit, measure: 'm', breakdown: '', year, value, flag: 'none', figures: 1, derived: [], source: '', note: '' }) as unknown as IndicatorRow;

test('a question keeps what the page does not know, and leaves out what says nothing', () => {
  expect(questionIn('{"measure":"m","tolerance":3}')).toEqual({ measure: 'm', tolerance: 3 });
  expect(questionText({ measure: 'm', derive: [], each: ['a'], denominator: undefined, tolerance: 3 })).toBe('{"measure":"m","each":["a"],"tolerance":3}');
  for (const text of ['', 'x', '[1]', 'null', '3']) expect(questionIn(text)).toBeNull();
});

test('a measure is first asked with all its parts; regions overlap and have no share', () => {
  const measure = { measure: 'm', kind: 'region', breakdowns: ['sex'], first_year: 2000, last_year: 2009, observations: 90 } as unknown as Measure;
  expect(questionOf(measure)).toEqual({ measure: 'm', by: 'region', each: ['sex'], derive: ['rank'] });
  expect(questionOf({ ...measure, observations: 100_000 }).years).toEqual([2008, 2009]);
  expect(questionOf({ ...measure, observations: 10_000_000 }).years).toEqual([2009, 2009]);
});

test('lines are in the order of the last year, and break where a year is missing', () => {
  const lines = linesOf([row('A', 2000, 5), row('A', 2001, 1), row('B', 2000, 1), row('B', 2002, 9), row('B', 2001, 3)], ({ value }) => (value === 3 ? null : value), 2002);
  expect(lines.map((line) => line.unit)).toEqual(['B', 'A']);
  expect(runsOf(lines[0]!.points)).toEqual([[{ year: 2000, value: 1 }], [{ year: 2002, value: 9 }]]);
});
