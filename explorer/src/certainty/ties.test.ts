import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours';
import { tiesOf } from './ties';

const clusters = (lists: number[][]) => lists.map((tied_with, index) => ({ id: `c${index + 1}`, tied_with }));

test('a pair is tied where one of the two lists the other', () => {
  const ties = tiesOf(clusters([[1], [], [3], [2]]));
  expect([ties.areTied('c1', 'c2'), ties.areTied('c2', 'c1'), ties.areTied('c2', 'c3'), ties.areTied('c3', 'c4')]).toEqual([true, true, false, true]);
  expect(ties.areTied('c1', 'nowhere')).toBe(false);
});

test('a group ends before the first that can be told apart from one in it', () => {
  // 2, 3 and 4 are tied with each other; 5 is tied with 4, but not with 2.
  const ties = tiesOf(clusters([[], [2, 3], [1, 3], [1, 2, 4], [3]]));
  expect([...ties.groupOf]).toEqual([['c2', { low: 2, high: 4 }], ['c3', { low: 2, high: 4 }], ['c4', { low: 2, high: 4 }]]);
});

test('all in a group are tied with each other, and no cluster is in two', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 11 })), { minLength: 1, maxLength: 12 }), (lists) => {
    const all = clusters(lists);
    const ties = tiesOf(all);
    for (const { low, high } of ties.groupOf.values())
      for (let one = low; one <= high; one++)
        for (let other = low; other < one; other++) expect(ties.areTied(`c${one}`, `c${other}`)).toBe(true);
    for (const [id, group] of ties.groupOf) expect(Number(id.slice(1))).toSatisfy((rank: number) => rank >= group.low && rank <= group.high);
  }));
});

test('a cluster has eleven neighbours with itself, at both ends too', () => {
  const all = Array.from({ length: 30 }, (_, index) => ({ id: `c${index + 1}`, rank: index + 1 })).reverse();
  const ranks = (rank: number) => neighboursOf({ id: `c${rank}`, rank }, all).map((one) => one.rank);
  expect(ranks(12)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  expect(ranks(2)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(ranks(30)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  expect(neighboursOf({ id: 'c31', rank: 31 }, all)).toEqual([]);
  expect(neighboursOf({ id: 'c1', rank: 1 }, all.slice(-3)).map((one) => one.rank)).toEqual([1, 2, 3]);
});
