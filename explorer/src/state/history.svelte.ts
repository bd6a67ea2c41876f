import { api } from '../api/client';
import type { ComparisonHead, Edition, Movement } from '../api/types';

/** Ranks of the edition's clusters through earlier editions, the edition itself last; null where there was no cluster. */
export const history: { titles: string[]; ranks: Map<string, (number | null)[]> } = $state({ titles: [], ranks: new Map() });

let wanted = '';

/** From the longest series that ends with the edition, or else from its comparison with an earlier one, and that one's with its own. */
export async function loadHistory({ name, recipe }: Edition, heads: ComparisonHead[]): Promise<void> {
  wanted = name;
  Object.assign(history, { titles: [], ranks: new Map() });
  const series = heads.filter((head) => head.type === 'series' && endsWith(head, name, recipe.hash)).sort((a, b) => b.editions.length - a.editions.length)[0];
  const found = await (series ? fromSeries(series) : fromPairs(name, recipe.hash, heads)).catch(() => null);
  if (found && wanted === name) Object.assign(history, found);
}

/** Whether the last of the editions is this one, made by this recipe. */
export function endsWith(head: ComparisonHead, edition: string, hash: string): boolean {
  return head.editions.at(-1) === edition && (head.hashes.length === 0 || head.hashes.at(-1) === hash);
}

type History = typeof history;

async function fromSeries(head: ComparisonHead): Promise<History | null> {
  const { series } = await api.comparison(head.name);
  if (!series) return null;
  const lines = series.lines.filter((line) => line.points.at(-1)?.cluster_id);
  return { titles: head.titles, ranks: new Map(lines.map((line) => [line.points.at(-1)?.cluster_id ?? '', line.points.map((point) => point.rank)])) };
}

async function fromPairs(edition: string, hash: string, heads: ComparisonHead[]): Promise<History | null> {
  const steps: Movement[][] = [];
  const titles: string[] = [];
  const seen = new Set<string>();
  for (let [at, made] = [edition, hash]; !seen.has(at); ) {
    seen.add(at);
    const head = heads.find((one) => one.type === 'pair' && endsWith(one, at, made));
    const pair = head && (await api.comparison(head.name)).comparison;
    if (!head || !pair) break;
    if (titles.length === 0) titles.unshift(head.titles[1] ?? '');
    titles.unshift(head.titles[0] ?? '');
    steps.push(pair.movements);
    [at, made] = [head.editions[0] ?? '', head.hashes[0] ?? ''];
  }
  if (steps.length === 0) return null;
  return { titles, ranks: new Map((steps[0] ?? []).filter((one) => one.rank_after !== null).map((one) => [one.cluster_id, ranksBack(one, steps)])) };
}

function ranksBack(last: Movement, steps: Movement[][]): (number | null)[] {
  const ranks = [last.rank_after];
  let movement: Movement | undefined = last;
  for (let step = 0; step < steps.length; step++) {
    ranks.unshift(movement?.rank_before ?? null);
    const id: string | null = movement?.id_before ?? null;
    movement = id === null ? undefined : steps[step + 1]?.find((one) => one.cluster_id === id);
  }
  return ranks;
}
