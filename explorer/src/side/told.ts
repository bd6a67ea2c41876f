import type { Cluster, Edition } from '../api/types';
import { economyName, language, number, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { pairKey, type RankPair } from './pairTable';

/** How clusters differ, a sentence each: how far the first is ahead, then what the replicates say of every pair. */
export function differences(clusters: Cluster[], pairs: Map<string, RankPair>, uncertainty: Edition['uncertainty']): string[] {
  const ranked = [...clusters].sort((a, b) => a.rank - b.rank);
  const [first, second] = ranked;
  if (!first || !second) return [];
  const ahead = t('side.ahead', { first: clusterName(first), second: clusterName(second), by: number(first.score - second.score, 2), score: number(first.score, 2), other: number(second.score, 2) });
  if (!uncertainty) return [ahead];
  const told = ranked.flatMap((one, at) => ranked.slice(at + 1).flatMap((other) => {
    const pair = pairs.get(pairKey(one.id, other.id));
    return pair ? [t(!pair.isDistinguishable ? 'side.tied' : pair.above === 1 ? 'side.always' : 'side.apart', {
      first: `${number(one.rank)} ${clusterName(one)}`, second: `${number(other.rank)} ${clusterName(other)}`, percent: number(100 * pair.above, pair.above > 0.99 && pair.above < 1 ? 1 : 0), level: number(100 * uncertainty.level),
    })] : [];
  }));
  return [ahead, ...told];
}

/** What the clusters of economies add up to, largest first. */
export function sums(economies: { code: string; clusters: Cluster[] }[]): string[] {
  const all = economies.map(({ code, clusters }) => ({ name: economyName(code), count: clusters.length, score: clusters.reduce((sum, one) => sum + one.score, 0) })).sort((a, b) => b.score - a.score);
  const parts = all.map(({ name, count, score }) => t('side.part', { name, count, score: number(score, 2) }));
  return parts.length < 2 ? [] : [t('side.sums', { list: new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts) })];
}
