import type { IndexNode } from '../api/types';
import type { IndexModel } from './engine';

/** Weights that the address names, of nodes that the index has: "id:weight" each. */
export function weightsIn(parts: string[], nodes: IndexNode[]): Map<string, number> {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return new Map(parts.flatMap((part): [string, number][] => {
    const at = part.lastIndexOf(':');
    const [id, weight] = [part.slice(0, at), Number(part.slice(at + 1))];
    return at > 0 && known.has(id) && part.length > at + 1 && Number.isFinite(weight) && weight >= 0 ? [[id, weight]] : [];
  }));
}

/** As the address has them; a weight that is the index's own is not said. */
export function weightParts(weights: ReadonlyMap<string, number>, nodes: IndexNode[]): string[] {
  return nodes.flatMap(({ id, weight }) => (weights.has(id) && weights.get(id) !== weight ? [`${id}:${weights.get(id)}`] : []));
}

/** The weight of a node's share among those of its parent, 0 to 1. */
export function shareOf(node: number, { nodes, children }: IndexModel, weights: ReadonlyMap<string, number>): number {
  const of = (at: number) => weights.get(nodes[at]!.id) ?? nodes[at]!.weight;
  const all = children[nodes[node]!.parent]?.reduce((sum, child) => sum + of(child), 0) ?? 1;
  return all > 0 ? of(node) / all : 0;
}

interface RecipeFile { name: string; title: string; values?: unknown; tree: { id: string; weight?: number }[] }

/** The index's recipe with other weights, for `hubatlas index`; its values are those of the folder. */
export function recipeWith(recipe: RecipeFile, weights: ReadonlyMap<string, number>, title: string): RecipeFile {
  const listed = new Set(recipe.tree.map((node) => node.id));
  return {
    ...recipe, name: `${recipe.name}-asked`, title, ...(recipe.values === undefined ? {} : { values: 'values.csv' }),
    tree: [...recipe.tree.map((node) => (weights.has(node.id) ? { ...node, weight: weights.get(node.id)! } : node)),
      ...[...weights].filter(([id]) => !listed.has(id)).map(([id, weight]) => ({ id, weight }))],
  };
}
