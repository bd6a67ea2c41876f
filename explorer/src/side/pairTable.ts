/** How two clusters rank in the replicates. */
export interface RankPair {
  /** Share of the replicates in which the first has the larger score. */
  above: number;
  isDistinguishable: boolean;
}

export const pairKey = (first: string, second: string) => `${first} ${second}`;

/** Columns by their names; ids have neither commas nor quotes. */
export function readPairs(text: string): Map<string, RankPair> {
  const [head = '', ...rows] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  const [first, second, above, apart] = ['cluster_id', 'other_id', 'p_above', 'distinguishable'].map((name) => names.indexOf(name));
  return new Map(rows.map((row) => {
    const cells = row.split(',');
    return [pairKey(cells[first ?? -1] ?? '', cells[second ?? -1] ?? ''), { above: Number(cells[above ?? -1]), isDistinguishable: cells[apart ?? -1] === 'yes' }];
  }));
}
