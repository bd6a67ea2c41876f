const leastRanks = 12;

export interface Ranks {
  low: number;
  high: number;
}

/** The ranks of the set and of all replicates, with some on either side: what a strip shows. A replicate may have more clusters than the edition. */
export function rankWindow(set: Ranks, shares: { rank: number }[], last: number): Ranks {
  const low = shares.reduce((least, one) => Math.min(least, one.rank), set.low);
  const high = shares.reduce((most, one) => Math.max(most, one.rank), set.high);
  const more = Math.max(Math.trunc((high - low) / 6), Math.trunc((leastRanks - (high - low)) / 2));
  return { low: Math.max(1, low - more), high: Math.max(high, Math.min(last, high + more)) };
}
