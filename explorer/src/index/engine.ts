import type { IndexFile, IndexNode, IndexUnit } from '../api/types';

type Aggregation = NonNullable<IndexNode['aggregation']>;

/** An index as numbers that can be put together again. Scores are by node, then unit; NaN: missing. */
export interface IndexModel {
  nodes: IndexNode[];
  units: IndexUnit[];
  /** By node, the places of those below it. */
  children: number[][];
  scores: Float64Array[];
  /** As published. */
  published: Weighed;
}

/** The whole index under some weights. */
export interface Weighed {
  scores: Float64Array[];
  /** By node, then unit: 1 is best, equal scores share the smallest; 0: missing. */
  ranks: Int32Array[];
}

export function modelOf({ nodes, units }: IndexFile): IndexModel {
  const children = nodes.map((_, parent) => nodes.flatMap((node, at) => (node.parent === parent ? [at] : [])));
  const scores = nodes.map((_, node) => Float64Array.from(units, (unit) => unit.scores[node] ?? NaN));
  return { nodes, units, children, scores, published: { scores, ranks: nodes.map((_, node) => Int32Array.from(units, (unit) => unit.ranks[node] ?? 0)) } };
}

/**
 * The same sums in the same order as the program's own: means of what is there, with the weights of what is missing counted for the rest.
 * What no changed weight lies below is as published.
 */
export function weigh({ nodes, children, published }: IndexModel, weights: ReadonlyMap<string, number>): Weighed {
  const [scores, ranks] = [[...published.scores], [...published.ranks]];
  const isChanged = nodes.map(() => false);
  for (let node = nodes.length - 1; node >= 0; node--) {
    const { aggregation } = nodes[node]!;
    const below = children[node]!;
    isChanged[node] = below.some((child) => isChanged[child] || (weights.get(nodes[child]!.id) ?? nodes[child]!.weight) !== nodes[child]!.weight);
    if (!aggregation || !isChanged[node]) continue;
    scores[node] = aggregate(below.map((child) => scores[child]!), below.map((child) => weights.get(nodes[child]!.id) ?? nodes[child]!.weight), aggregation);
    ranks[node] = ranksOf(scores[node]!);
  }
  return { scores, ranks };
}

export function ranksOf(scores: Float64Array): Int32Array {
  const order = [...scores.keys()].filter((unit) => !Number.isNaN(scores[unit]!)).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ranks = new Int32Array(scores.length);
  order.forEach((unit, at) => {
    const before = order[at - 1];
    ranks[unit] = before !== undefined && scores[before] === scores[unit] ? ranks[before]! : at + 1;
  });
  return ranks;
}

function aggregate(children: Float64Array[], weights: number[], aggregation: Aggregation): Float64Array {
  const units = children[0]!.length;
  if (aggregation.method === 'copeland') return copeland(children, weights, units);
  const one = aggregation.method === 'median' ? median : mean;
  return Float64Array.from({ length: units }, (_, unit) => one(children, weights, unit, aggregation));
}

function mean(children: Float64Array[], weights: number[], unit: number, aggregation: Aggregation): number {
  let [sum, all] = [0, 0];
  for (let child = 0; child < children.length; child++) {
    const score = children[child]![unit]!;
    const weight = weights[child]!;
    if (Number.isNaN(score) || weight === 0) continue;
    sum += weight * inner(score, aggregation);
    all += weight;
  }
  return all > 0 ? outer(sum / all, aggregation) : NaN;
}

function inner(score: number, { method, power, floor }: Aggregation): number {
  if (method === 'arithmetic') return score;
  const kept = Math.max(score, floor ?? score);
  return method === 'geometric' ? Math.log(kept) : method === 'harmonic' ? 1 / kept : kept ** power;
}

function outer(value: number, { method, power }: Aggregation): number {
  return method === 'geometric' ? Math.exp(value) : method === 'harmonic' ? 1 / value : method === 'power' ? value ** (1 / power) : value;
}

function median(children: Float64Array[], weights: number[], unit: number): number {
  const present = children.flatMap((child, at) => (weights[at]! > 0 && !Number.isNaN(child[unit]!) ? [child[unit]!] : [])).sort((a, b) => a - b);
  return present.length === 0 ? NaN : (present[(present.length - 1) >> 1]! + present[present.length >> 1]!) / 2;
}

/** Units beaten less units that beat it, by the weight of the nodes on which they are better. */
function copeland(children: Float64Array[], weights: number[], units: number): Float64Array {
  const scores = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    if (children.every((child) => Number.isNaN(child[unit]!))) scores[unit] = NaN;
    for (let other = 0; other < unit; other++) {
      const balance = Math.sign(children.reduce((sum, child, at) => sum + weights[at]! * compared(child[unit]!, child[other]!), 0));
      scores[unit]! += balance;
      scores[other]! -= balance;
    }
  }
  return scores;
}

function compared(one: number, other: number): number {
  return one > other ? 1 : one < other ? -1 : 0;
}
