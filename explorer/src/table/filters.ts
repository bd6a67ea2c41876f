import type { Cluster, Kind } from '../api/types';
import type { Address } from '../state/address.svelte';
import { fold } from './fold';

export interface Haystack {
  (cluster: Cluster): string;
}

/** What a visitor may type to find a cluster: its name and cities, and its economies by code and by name in the given languages. */
export function haystack(economyName: (code: string, language?: string) => string, languages: string[], otherNames: Map<string, string>): Haystack {
  const known = new Map<string, string>();
  return (cluster) => {
    let text = known.get(cluster.id);
    if (text === undefined) {
      const economies = cluster.economies.flatMap((code) => [code, economyName(code), ...languages.map((language) => economyName(code, language))]);
      const cities = cluster.cities.flatMap((city) => [city, ...cluster.economies.map((code) => otherNames.get(`${code}|${city}`) ?? '')]);
      text = fold([cluster.name, cluster.id, ...cities, ...economies].join('\n'));
      known.set(cluster.id, text);
    }
    return text;
  };
}

/** The kind that gives a cluster most of its score. */
export function leadingKind(cluster: Cluster, weights: Partial<Record<Kind, number>>): Kind | null {
  let best: Kind | null = null;
  let most = 0;
  for (const [kind, figures] of Object.entries(cluster.kinds) as [Kind, { world_share: number | null }][]) {
    const part = (figures.world_share ?? 0) * (weights[kind] ?? 1);
    if (part > most) [best, most] = [kind, part];
  }
  return best;
}

export interface FilterTools {
  haystack: Haystack;
  weights: Partial<Record<Kind, number>>;
  change: (cluster: Cluster) => number | 'new' | null;
  groups: Record<string, { region: string; income_group: string }>;
  /** Of the chosen field in a cluster; null for the whole when none is chosen. */
  field: ((cluster: Cluster) => number | null) | null;
}

export function filterClusters(clusters: Cluster[], state: Address, tools: FilterTools): Cluster[] {
  const words = fold(state.search).split(/\s+/).filter(Boolean);
  return clusters.filter(
    (cluster) =>
      cluster.score >= state.minimum &&
      (state.economies.length === 0 || state.economies.some((code) => cluster.economies.includes(code))) &&
      (!state.region || cluster.economies.some((code) => tools.groups[code]?.region === state.region)) &&
      (!state.income || cluster.economies.some((code) => tools.groups[code]?.income_group === state.income)) &&
      (!state.lead || leadingKind(cluster, tools.weights) === state.lead) &&
      (!state.moved || hasMoved(tools.change(cluster), state.moved)) &&
      (!tools.field || isLarge(tools.field(cluster), state.fieldLeast)) &&
      isInBox(cluster, state.box) &&
      (words.length === 0 || words.every((word) => tools.haystack(cluster).includes(word))),
  );
}

const far = 10;

function isLarge(value: number | null, least: number): boolean {
  return value !== null && value >= least;
}

function hasMoved(change: number | 'new' | null, wanted: string): boolean {
  if (change === null) return false;
  if (wanted === 'new') return change === 'new';
  if (wanted === 'far') return change !== 'new' && Math.abs(change) >= far;
  return change !== 'new' && (wanted === 'up' ? change > 0 : change < 0);
}

// West above east: the box lies across the antimeridian.
function isInBox(cluster: Cluster, box: number[]): boolean {
  const [west, south, east, north] = box;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return true;
  const [longitude, latitude] = cluster.centre;
  const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}

/** The steps of a menu and the address's own value where it is none of them: what is chosen is always in sight. */
export function withOwn(steps: number[], value: number): number[] {
  return steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
}
