import type { IndexModel } from './engine';

const mostColumns = 12;

/** The lowest level whose nodes fit into a table, and that is none of indicators alone. */
export function mainNodes({ nodes }: IndexModel): number[] {
  const levels = new Map<number, number[]>();
  nodes.forEach((node, at) => { if (node.level > 0) levels.set(node.level, [...(levels.get(node.level) ?? []), at]); });
  const fitting = [...levels].sort(([a], [b]) => b - a).filter(([, list]) => list.length <= mostColumns);
  return (fitting.find(([, list]) => list.some((at) => nodes[at]!.aggregation)) ?? fitting[0])?.[1] ?? [];
}

/** The number before the name, where the id is one: "7.2 Creative goods and services". */
export function nodeName({ id, name }: { id: string; name: string }): string {
  return name === id || !/\d/.test(id) ? name : `${id} ${name}`;
}

/** Of five shades the darker the better: 4 for the first fifth of those that have a rank. */
export function shadeOf(rank: number, known: number): number {
  return rank > 0 ? 4 - Math.floor(((rank - 1) * 5) / known) : -1;
}
