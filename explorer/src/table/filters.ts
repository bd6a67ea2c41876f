import type { Cluster, Kind } from '../api/types';
import { nameIn, type Names } from '../language/names';
import type { Address } from '../state/address.svelte';
import { fold, spelled } from './fold';

export interface Haystack {
  (cluster: Cluster): string;
}

/**
 * What a visitor may type to find a cluster: its name and cities, also in the reader's language or without a keyboard for their letters, its economies by code and by name in the
 * given languages, and its leading organisations.
 */
export function haystack(economyName: (code: string, language?: string) => string, languages: string[], otherNames: Map<string, string>, inLanguage: Names = {}): Haystack {
  return kept((cluster) => {
    const economies = cluster.economies.flatMap((code) => [code, economyName(code), ...languages.map((language) => economyName(code, language))]);
    const cities = [cluster.name, ...cluster.cities];
    const names = [...cities, ...cities.map((city) => nameIn(inLanguage, city, cluster.economies)), ...cluster.organisations.map(({ name }) => name)];
    return [cluster.id, ...names, ...names.map(spelled), ...namesIn(cluster, otherNames), ...economies];
  });
}

/** What else its cities are or were called. */
export function aliasStack(aliases: Map<string, string>): Haystack {
  return kept((cluster) => namesIn(cluster, aliases));
}

function namesIn(cluster: Cluster, names: Map<string, string>): string[] {
  return cluster.cities.flatMap((city) => cluster.economies.map((code) => names.get(`${code}|${city}`) ?? ''));
}

function kept(textsOf: (cluster: Cluster) => string[]): Haystack {
  const known = new Map<string, string>();
  return (cluster) => {
    const text = known.get(cluster.id) ?? fold(textsOf(cluster).join('\n'));
    known.set(cluster.id, text);
    return text;
  };
}

/** The clusters that have every word; those that have it only as another name of a city where no cluster has them by its own. */
function foundBy(search: string, clusters: Cluster[], { haystack, aliases }: FilterTools): Set<Cluster> | null {
  const words = fold(search).split(/\s+/).filter(Boolean).map(wordIn);
  if (words.length === 0) return null;
  const own = clusters.filter((cluster) => words.every((word) => word(haystack(cluster))));
  return new Set(own.length > 0 ? own : clusters.filter((cluster) => words.every((word) => word(`${haystack(cluster)}\n${aliases(cluster)}`))));
}

/** Whether a word of a text begins as typed; scripts without spaces are searched anywhere. */
function wordIn(typed: string): (text: string) => boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(typed)) return (text) => text.includes(typed);
  const start = new RegExp(`(?<![\\p{L}\\p{N}])${typed.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`, 'u');
  return (text) => start.test(text);
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
  /** Asked where nothing else is found. */
  aliases: Haystack;
  weights: Partial<Record<Kind, number>>;
  change: (cluster: Cluster) => number | 'new' | null;
  groups: Record<string, { region: string; income_group: string }>;
  /** Of the chosen field in a cluster; null for the whole when none is chosen. */
  field: ((cluster: Cluster) => number | null) | null;
}

export function filterClusters(clusters: Cluster[], state: Address, tools: FilterTools): Cluster[] {
  const found = foundBy(state.search, clusters, tools);
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
      (!found || found.has(cluster)),
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
