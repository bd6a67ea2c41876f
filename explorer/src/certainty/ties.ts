/** Which clusters cannot be told apart, by id. */
export interface Ties {
  /** Told apart by neither cluster's own test: not distinguishable where one of the two lists the other. */
  areTied: (one: string, other: string) => boolean;
  /** Of each cluster the ranks, first and last, of neighbours none of which can be told apart from another; none where it stands alone. */
  groupOf: Map<string, { low: number; high: number }>;
}

export function tiesOf(clusters: { id: string; tied_with: number[] }[]): Ties {
  const numbers = new Map(clusters.map((one, index) => [one.id, index]));
  const lists = clusters.map((one) => new Set(one.tied_with));
  const tied = (one: number, other: number) => (lists[one]?.has(other) || lists[other]?.has(one)) ?? false;
  return {
    areTied: (one, other) => tied(numbers.get(one) ?? -1, numbers.get(other) ?? -1),
    groupOf: groups(clusters.map((one) => one.id), tied),
  };
}

/** From the top: a group goes on as long as the next cluster cannot be told apart from any in it. */
function groups(ids: string[], tied: (one: number, other: number) => boolean): Map<string, { low: number; high: number }> {
  const found = new Map<string, { low: number; high: number }>();
  for (let first = 0, after = 0; first < ids.length; first = after) {
    after = first + 1;
    while (after < ids.length && range(first, after).every((one) => tied(one, after))) after++;
    if (after - first < 2) continue;
    for (const one of range(first, after)) found.set(ids[one] ?? '', { low: first + 1, high: after });
  }
  return found;
}

/** From the first to before the last. */
export function range(first: number, after: number): number[] {
  return Array.from({ length: Math.max(0, after - first) }, (_, index) => first + index);
}
