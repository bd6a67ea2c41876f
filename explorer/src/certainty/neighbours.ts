const eitherSide = 5;

/** The cluster with those that rank next to it, as many as there would be in the middle of the ranking. */
export function neighboursOf<T extends { id: string; rank: number }>(cluster: T, all: T[]): T[] {
  const ranked = [...all].sort((a, b) => a.rank - b.rank);
  const at = ranked.findIndex((one) => one.id === cluster.id);
  if (at < 0) return [];
  const first = Math.max(0, Math.min(at - eitherSide, ranked.length - 2 * eitherSide - 1));
  return ranked.slice(first, first + 2 * eitherSide + 1);
}
