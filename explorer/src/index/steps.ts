import type { IndexModel, Weighed } from './engine';

export interface Step {
  /** The unit that is passed, or that passes. */
  other: number;
  /** Points of the index between the two. */
  gap: number;
  /** Place of the indicator among the nodes. */
  indicator: number;
  /** Points of the indicator's score that close the gap. */
  points: number;
}

/** What weight an indicator has in one unit's index: weights of what is missing count for the others. */
export function weightIn({ nodes, children }: IndexModel, { scores }: Weighed, weights: ReadonlyMap<string, number>, indicator: number, unit: number): number {
  const of = (node: number) => weights.get(nodes[node]!.id) ?? nodes[node]!.weight;
  let weight = 1;
  for (let node = indicator; nodes[node]!.parent >= 0; node = nodes[node]!.parent) {
    const present = children[nodes[node]!.parent]!.filter((child) => !Number.isNaN(scores[child]![unit]!));
    weight *= of(node) / present.reduce((sum, child) => sum + of(child), 0);
  }
  return weight;
}

/** The indicator that needs the fewest points to bring a unit level with the next one up or down; null where none has the room, or where means are not all arithmetic. */
export function stepOf(model: IndexModel, weighed: Weighed, weights: ReadonlyMap<string, number>, unit: number, way: 'up' | 'down'): Step | null {
  if (model.nodes.some((node) => node.aggregation && node.aggregation.method !== 'arithmetic')) return null;
  const own = weighed.scores[0]![unit]!;
  const others = [...weighed.scores[0]!.keys()].filter((one) => (way === 'up' ? weighed.scores[0]![one]! > own : weighed.scores[0]![one]! < own));
  const other = others.sort((a, b) => Math.abs(weighed.scores[0]![a]! - own) - Math.abs(weighed.scores[0]![b]! - own) || a - b)[0];
  if (other === undefined) return null;
  const gap = Math.abs(weighed.scores[0]![other]! - own);
  const steps = model.nodes.flatMap((node, indicator): Step[] => {
    const score = weighed.scores[indicator]![unit]!;
    if (node.aggregation || Number.isNaN(score)) return [];
    const points = gap / weightIn(model, weighed, weights, indicator, unit);
    const known = [...weighed.scores[indicator]!].filter((one) => !Number.isNaN(one));
    const room = way === 'up' ? Math.max(...known) - score : score - Math.min(...known);
    return Number.isFinite(points) && points <= room ? [{ other, gap, indicator, points }] : [];
  });
  return steps.sort((a, b) => a.points - b.points)[0] ?? null;
}
