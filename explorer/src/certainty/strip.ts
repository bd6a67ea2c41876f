import type { Ranks } from '../cluster/rankWindow';

const leastWidth = 1.5;
const leastPad = 3;

export interface Cell {
  x: number;
  width: number;
  /** 0.15 to 0.95. */
  opacity: number;
}

export interface Strip {
  cells: Cell[];
  set: { x: number; width: number };
  /** The rank, or null where it is beyond the axis. */
  dot: number | null;
  /** Whether the set or a share goes on beyond the axis. */
  isCut: { low: boolean; high: boolean };
}

/** The ranks of the rows in view, with some on either side: strips below each other have one axis. */
export function axisOf(ranks: number[], last: number): Ranks {
  if (ranks.length === 0) return { low: 1, high: Math.max(1, last) };
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  const pad = Math.max(leastPad, Math.round((high - low) / 4));
  return { low: Math.max(1, low - pad), high: Math.max(high, Math.min(last, high + pad)) };
}

/** One cell a rank, or several ranks where they would be too narrow; what comes up in two places stays two places. */
export function stripOf(rank: number, set: Ranks, shares: { ranks: number[]; shares: number[] }, axis: Ranks, width: number): Strip {
  const ranks = axis.high - axis.low + 1;
  const bins = Math.max(1, Math.min(ranks, Math.floor(width / leastWidth)));
  const sums = new Array<number>(bins).fill(0);
  shares.ranks.forEach((one, at) => {
    if (one < axis.low || one > axis.high) return;
    const bin = Math.floor(((one - axis.low) * bins) / ranks);
    sums[bin] = (sums[bin] ?? 0) + (shares.shares[at] ?? 0);
  });
  const at = (one: number) => (width * (Math.min(axis.high + 1, Math.max(axis.low, one)) - axis.low)) / ranks;
  const beyond = (isBeyond: (one: number) => boolean) => shares.ranks.some(isBeyond);
  return {
    cells: sums.flatMap((share, bin) => (share > 0 ? [{ x: (width * bin) / bins, width: width / bins, opacity: 0.15 + 0.8 * Math.min(1, share) }] : [])),
    set: { x: at(set.low), width: at(set.high + 1) - at(set.low) },
    dot: rank < axis.low || rank > axis.high ? null : at(rank + 0.5),
    isCut: { low: set.low < axis.low || beyond((one) => one < axis.low), high: set.high > axis.high || beyond((one) => one > axis.high) },
  };
}
