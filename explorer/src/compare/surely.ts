import type { Movement } from '../api/types';

/** How many moves and growths are more than chance, of those that were measured. */
export function surelyOf(movements: Movement[]): { moved: number; ofMoved: number; grew: number; ofGrown: number } {
  const moves = movements.flatMap((one) => (one.rank_before !== one.rank_after && one.uncertainty?.rank_change ? [one.uncertainty.rank_change] : []));
  const growths = movements.flatMap((one) => one.uncertainty?.growth ?? []);
  return {
    moved: moves.filter((one) => one.low > 0 || one.high < 0).length, ofMoved: moves.length,
    grew: growths.filter((one) => one.low === null || one.low > 0 || (one.high !== null && one.high < 0)).length, ofGrown: growths.length,
  };
}
