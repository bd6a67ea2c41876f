import type { Cluster, Kind } from '../api/types';

/** What the clusters on show add up to. */
export interface Finding {
  count: number;
  /** Percent of the world by kind; a kind that a cluster has no share of is left out, since missing is not zero. */
  shares: { kind: Kind; percent: number }[];
  /** Null where nobody knows of an earlier ranking. */
  moves: { rose: number; fell: number; stayed: number; new: number } | null;
}

/** @param change places gained, 'new', or null where unknown; null where there is nothing to compare with */
export function findingOf(clusters: Cluster[], kinds: Kind[], change: ((cluster: Cluster) => number | 'new' | null) | null): Finding {
  const shares = kinds.flatMap((kind) => {
    const parts = clusters.map((cluster) => cluster.kinds[kind]?.world_share ?? null);
    return parts.every((part) => part !== null) ? [{ kind, percent: parts.reduce((sum, part) => sum + part, 0) }] : [];
  });
  return { count: clusters.length, shares, moves: change && movesOf(clusters.map(change)) };
}

function movesOf(changes: (number | 'new' | null)[]): Finding['moves'] {
  const moves = { rose: 0, fell: 0, stayed: 0, new: 0 };
  for (const change of changes) {
    if (change === 'new') moves.new++;
    else if (change !== null) moves[change > 0 ? 'rose' : change < 0 ? 'fell' : 'stayed']++;
  }
  return Object.values(moves).some((count) => count > 0) ? moves : null;
}
