import type { Cluster, Edition, Kind, Movement } from '../api/types';
import { whyMoved } from '../compare/why';
import { number, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { partInside } from '../side/lines';
import { documentKinds } from './economies';

const mostMoves = 4;
const mostGaps = 3;
/** A cluster that is there in fewer of the replicates is told of. */
const surelyThere = 0.95;

export type EconomyRow = Edition['economies'][number];

/** The economy's clusters by rank. */
export function clustersOf(code: string, clusters: Cluster[]): Cluster[] {
  return clusters.filter((one) => one.economies.includes(code)).sort((a, b) => a.rank - b.rank);
}

/** Number, best ranks, and what the clusters hold of the economy, a sentence each. */
export function lead(own: Cluster[], all: Cluster[], row: EconomyRow | undefined, kinds: Kind[]): string[] {
  const [first, second] = own;
  if (!first) return [];
  const best = second
    ? t('economy.bestTwo', { first: clusterName(first), second: clusterName(second), rank: number(first.rank), other: number(second.rank), all: all.length })
    : t('economy.bestOne', { first: clusterName(first), rank: number(first.rank), all: all.length });
  const inside = kinds.flatMap((kind) => {
    const percent = partInside(row, documentKinds.indexOf(kind));
    return percent === null ? [] : [t(`economy.holds.${kind}`, { percent: number(percent, 0) })];
  });
  return [best, ...(inside.length > 0 ? [t('economy.hold', { list: inside.join(t('finding.comma')) })] : [])];
}

/** How many economies have more clusters. */
export function standing(code: string, economies: EconomyRow[]): string {
  const own = economies.find((one) => one.economy === code)?.clusters ?? 0;
  const more = economies.filter((one) => one.clusters > own).length;
  const [withAny, alike] = [economies.filter((one) => one.clusters > 0).length, economies.filter((one) => one.clusters === own).length - 1];
  if (own === 0) return '';
  return more === 0 ? t(alike === 0 ? 'economy.mostOfAll' : 'economy.mostShared', { all: withAny }) : t(more === 1 ? 'economy.moreOne' : 'economy.more', { more, all: withAny });
}

/** Who moved most, with why; then how many rose and fell. */
export function moves(code: string, movements: Map<string, Movement> | null): { told: string[]; counts: { rose: number; fell: number; stayed: number; entered: number; left: number } } {
  const own = [...(movements?.values() ?? [])].filter((one) => one.economies.includes(code));
  const by = (one: Movement) => (one.rank_before !== null && one.rank_after !== null ? one.rank_before - one.rank_after : null);
  const told = own.filter((one) => by(one) !== 0).sort((a, b) => size(by(b)) - size(by(a)) || (a.rank_after ?? Infinity) - (b.rank_after ?? Infinity)).slice(0, mostMoves).map(whyMoved);
  const count = (is: (one: Movement) => boolean) => own.filter(is).length;
  return {
    told,
    counts: {
      rose: count((one) => (by(one) ?? 0) > 0), fell: count((one) => (by(one) ?? 0) < 0), stayed: count((one) => by(one) === 0),
      entered: count((one) => one.rank_before === null), left: count((one) => one.rank_after === null),
    },
  };
}

/** New ones and those that left are news whatever their rank. */
function size(by: number | null): number {
  return by === null ? Infinity : Math.abs(by);
}

/** What the first clusters lack to the rank above, and who is not always there. */
export function gaps(own: Cluster[], all: Cluster[]): string[] {
  const byRank = new Map(all.map((one) => [one.rank, one]));
  const behind = own.slice(0, mostGaps).flatMap((one) => {
    const above = byRank.get(one.rank - 1);
    return above ? [t('economy.gap', { name: clusterName(one), gap: number(above.score - one.score, above.score - one.score < 0.01 ? 4 : 2), above: clusterName(above), rank: number(above.rank) })] : [t('economy.firstOfAll', { name: clusterName(one) })];
  });
  return [...behind, ...own.flatMap((one) => existence(one) || [])];
}

/** How often a cluster is one of its own in the replicates; empty where it nearly always is, or nobody measured it. */
export function existence(cluster: Cluster): string {
  const exists = cluster.uncertainty?.exists ?? null;
  return exists === null || exists >= surelyThere ? '' : t('economy.exists', { name: clusterName(cluster), percent: number(100 * exists, 0) });
}
