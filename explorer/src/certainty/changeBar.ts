/** Where a set of ranks gained stands on an axis from −largest to +largest; what goes beyond is cut at its end. */
export function changeBar(low: number, high: number, observed: number, largest: number, width: number):
  { x: number; width: number; dot: number; isCut: { low: boolean; high: boolean } } {
  const reach = Math.max(1, largest);
  const at = (value: number) => (width * (Math.min(reach, Math.max(-reach, value)) + reach)) / (2 * reach);
  return { x: at(low), width: Math.max(1.5, at(high) - at(low)), dot: at(observed), isCut: { low: low < -reach, high: high > reach } };
}

/** Half of the sets fit whole: the widest would leave nothing to see of the others. */
export function reachOf(sets: { low: number; high: number }[]): number {
  const ends = sets.map((set) => Math.max(Math.abs(set.low), Math.abs(set.high))).sort((a, b) => a - b);
  return Math.max(1, ends[Math.floor(ends.length / 2)] ?? 1);
}
