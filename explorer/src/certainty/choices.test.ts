import { expect, test } from 'vitest';
import { changeBar, reachOf } from './changeBar';
import { sharesOf } from './choices';

const end = { value: '', rank: 1 };
const part = (choice: string, total: number | null) => ({ choice, first: null, total, at_low: end, at_high: end });
const choices = (...parts: ReturnType<typeof part>[]) => ({ low: 1, high: 2, leading: null, leading_total: null, at_ends: [], parts });

test('total effects fill one bar, the largest first, and none below nothing', () => {
  expect(sharesOf(choices(part('gap', 0.3), part('radius', 0.9), part('window', -0.01)))).toEqual([
    { choice: 'radius', total: 0.9, width: 75 }, { choice: 'gap', total: 0.3, width: 25 }, { choice: 'window', total: 0, width: 0 }]);
  expect(sharesOf(choices(part('radius', null)))).toEqual([]);
});

test('a set of ranks gained stands around none, and is cut where it goes beyond', () => {
  expect(changeBar(-2, 4, 1, 10, 100)).toEqual({ x: 40, width: 30, dot: 55, isCut: { low: false, high: false } });
  expect(changeBar(-20, 0, -12, 10, 100)).toEqual({ x: 0, width: 50, dot: 0, isCut: { low: true, high: false } });
  expect(changeBar(0, 0, 0, 10, 100)).toMatchObject({ x: 50, width: 1.5, dot: 50 });
});

test('the axis reaches as far as half of the sets', () => {
  expect(reachOf([{ low: -1, high: 0 }, { low: -5, high: 2 }, { low: 0, high: 90 }])).toBe(5);
  expect(reachOf([])).toBe(1);
});
