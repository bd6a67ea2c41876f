import { api, ApiError } from '../api/client';
import type { Cluster, ComparisonHead, Edition, EditionList, Kind, Movement } from '../api/types';
import { address, go } from './address.svelte';
import { asking } from './asking.svelte';
import { loadHistory } from './history.svelte';

/** What the server told us so far. A null error means that all is well. */
export const atlas: {
  list: EditionList | null;
  comparisons: ComparisonHead[];
  edition: Edition | null;
  movements: Map<string, Movement> | null;
  isLoading: boolean;
  error: string | null;
} = $state({ list: null, comparisons: [], edition: null, movements: null, isLoading: true, error: null });

/** The cluster under the pointer and the row under the keyboard, shared by table and map. */
export const focus: { hovered: string | null; active: string | null } = $state({ hovered: null, active: null });

export async function loadEditions(): Promise<void> {
  try {
    atlas.list = await api.editions();
    const found = await api.comparisons().catch(() => ({ comparisons: [], unreadable: [] }));
    atlas.comparisons = found.comparisons;
    atlas.list.unreadable.push(...found.unreadable);
    const known = atlas.list.editions.map((edition) => edition.name);
    const latest = [...atlas.list.editions].sort((a, b) => (b.last_year ?? 0) - (a.last_year ?? 0))[0];
    if (address.edition && !known.includes(address.edition)) atlas.error = `'${address.edition}' ?`;
    if (!known.includes(address.edition) && latest) go({ edition: latest.name }, false);
    if (!latest) atlas.isLoading = false;
  } catch (error) {
    fail(error);
  }
}

export async function loadEdition(name: string): Promise<void> {
  if (!name || atlas.edition?.name === name) return;
  atlas.isLoading = true;
  atlas.error = null;
  try {
    const edition = await api.edition(name);
    if (address.edition !== name) return;
    atlas.edition = edition;
    atlas.movements = null;
    atlas.isLoading = false;
    await loadMovements(name);
    await loadHistory(name, atlas.comparisons);
  } catch (error) {
    if (address.edition === name) fail(error);
  }
}

async function loadMovements(name: string): Promise<void> {
  const head = pairInto(name);
  if (!head) return;
  const { comparison } = await api.comparison(head.name).catch(() => ({ comparison: null }));
  if (comparison && atlas.edition?.name === name) atlas.movements = new Map(comparison.movements.map((m) => [m.cluster_id, m]));
}

/** The comparison of an edition with an earlier one. */
export function pairInto(name: string): ComparisonHead | undefined {
  return atlas.comparisons.find((comparison) => comparison.type === 'pair' && comparison.editions[1] === name);
}

function fail(error: unknown): void {
  atlas.error = error instanceof ApiError ? error.message : String(error);
  atlas.isLoading = false;
}

/** The clusters on show: the edition's, or those of the re-run that the visitor asked for. */
export function clustersShown(): Cluster[] {
  return asking.answer?.clusters ?? atlas.edition?.clusters ?? [];
}

export function kindsShown(): Kind[] {
  return atlas.edition?.recipe.kinds.map((kind) => kind.kind) ?? [];
}

export function clusterOf(id: string): Cluster | undefined {
  return clustersShown().find((cluster) => cluster.id === id) ?? atlas.edition?.clusters.find((cluster) => cluster.id === id);
}

/** Places gained since the earlier edition, or since the edition itself in a re-run; 'new' where there was none; null when unknown. */
export function rankChange(cluster: Cluster): number | 'new' | null {
  if (asking.answer) {
    const before = asking.before.get(cluster.id);
    return before === undefined ? null : before === null ? 'new' : before - cluster.rank;
  }
  const movement = atlas.movements?.get(cluster.id);
  if (!movement) return null;
  return movement.rank_before === null ? 'new' : movement.rank_before - cluster.rank;
}

export function hasRankChange(): boolean {
  return asking.answer !== null || atlas.movements !== null;
}

export function isSimulated(): boolean {
  return atlas.edition?.is_simulated ?? false;
}
