import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cluster } from '../api/types';
import { nextSort, sortClusters } from './sorting';
import { column, tableOf } from './testClusters';

type Cell = number | string | null;
const cell = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('a', 'A', 'ä', 'b', 'item 2', 'item 10', ''), fc.constant(null));
const cells = fc.array(fc.tuple(cell), { maxLength: 12 });
const both = fc.constantFrom('', '-');

function sorted(given: [Cell][], sign: string): Cell[] {
  const { rows, columns } = tableOf(given);
  return sortClusters(rows, columns, `${sign}column 0`, 'en').map((row) => given[row.rank - 1]?.[0] ?? null);
}

/** Numbers, then text, then what is missing. */
const group = (value: Cell) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

test('each row is there once, and no two neighbours stand the wrong way round', () => {
  const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  fc.assert(fc.property(cells, both, (given, sign) => {
    const { rows, columns } = tableOf(given);
    const found = sortClusters(rows, columns, `${sign}column 0`, 'en');
    expect(new Set(found)).toEqual(new Set(rows));
    expect(found).toHaveLength(rows.length);
    const value = (row: Cluster) => given[row.rank - 1]?.[0] ?? null;
    found.slice(1).forEach((row, at) => {
      const [left, right] = [value(found[at] as Cluster), value(row)];
      expect(group(left)).toBeLessThanOrEqual(group(right));
      if (group(left) !== group(right)) return;
      const by = typeof left === 'number' ? left - (right as number) : left === null ? 0 : words.compare(left, right as string);
      expect(sign === '-' ? -by : by).toBeLessThanOrEqual(0);
      if (by === 0) expect(found[at]?.rank).toBeLessThan(row.rank);
    });
  }), { seed: 21, numRuns: 300 });
});

test('missing values come last in either direction', () => {
  expect(sorted([[null], [2], [null], [1]], '')).toEqual([1, 2, null, null]);
  expect(sorted([[null], [2], [null], [1]], '-')).toEqual([2, 1, null, null]);
});

test('numbers in names count as numbers, marks and case do not count', () => {
  expect(sorted([['item 10'], ['item 2']], '')).toEqual(['item 2', 'item 10']);
  expect(sorted([['ä'], ['A'], ['a']], '-')).toEqual(['ä', 'A', 'a']);
});

test('the given list stays as it was, and a column that is not there changes nothing', () => {
  const { rows, columns } = tableOf([[3], [1], [2]]);
  const before = [...rows];
  sortClusters(rows, columns, 'column 0', 'en');
  expect(rows).toEqual(before);
  expect(sortClusters(rows, columns, 'gone', 'en')).toEqual(before);
});

test('a press sorts by what is most often wanted, the next one turns it round', () => {
  const [rank, score, name] = [column('rank', () => 0, 'right'), column('score', () => 0, 'right'), column('name', () => '')];
  expect([rank, score, name].map((one) => nextSort('other', one))).toEqual(['rank', '-score', 'name']);
  for (const one of [rank, score, name]) {
    const first = nextSort('other', one);
    expect(nextSort(first, one)).not.toBe(first);
    expect(nextSort(nextSort(first, one), one)).toBe(first);
  }
});
