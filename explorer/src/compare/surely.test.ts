import { expect, test } from 'vitest';
import type { Movement } from '../api/types';
import { surelyOf } from './surely';

function moved(before: number | null, after: number | null, change: [number, number] | null, growth: [number | null, number | null] | null): Movement {
  const uncertainty = {
    rank_change: change && { low: change[0], high: change[1], up: 0, down: 0, score_change_sd: 0, together: 1, overtaken: [] },
    growth: growth && { low: growth[0], high: growth[1] },
  };
  return { rank_before: before, rank_after: after, uncertainty } as unknown as Movement;
}

test('only those that were measured count, and moves only of those that moved', () => {
  expect(surelyOf([
    moved(5, 3, [-4, -1], [1, 2]), moved(5, 6, [0, 3], [-1, 2]), moved(5, 7, [1, 3], [-3, -1]), moved(4, 4, [-1, 1], [0, null]), moved(null, 2, null, [0.1, null]),
    moved(9, null, null, null), { rank_before: 1, rank_after: 2, uncertainty: null } as unknown as Movement,
  ])).toEqual({ moved: 2, ofMoved: 3, grew: 3, ofGrown: 5 });
});
