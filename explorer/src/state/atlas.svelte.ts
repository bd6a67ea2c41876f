import { tick, untrack } from 'svelte';
import { api, ApiError } from '../api/client';
import type { Cluster, ComparisonHead, Edition, EditionList, Kind, Movement, Pair } from '../api/types';
import { address, go } from './address.svelte';
import { asking } from './asking.svelte';
import { endsWith, loadHistory } from './history.svelte';
import { told } from '../shared/told';

/** What the server told us so far. A null error means that all is well; an edition on show is the one of the address. */
class Atlas {
  list: EditionList | null = $state(null);
  comparisons: ComparisonHead[] = $state.raw([]);
  /** False until the server has told which comparisons there are. */
  knowsComparisons = $state(false);
  /** As it came: what is watched is which one it is. */
  edition: Edition | null = $state.raw(null);
  /** False while of the edition only what the first table shows has come. */
  isWhole = $state(true);
  movements: Map<string, Movement> | null = $state.raw(null);
  /** Clusters by economy then and now, of the comparison that the movements are of. */
  economyChanges: Pair['economies'] | null = $state.raw(null);
  isLoading = $state(true);
  error: unknown = $state.raw(null);
}

export const atlas = new Atlas();

/** The cluster under the pointer and the row under the keyboard, shared by table and map. */
export const focus: { hovered: string | null; active: string | null } = $state({ hovered: null, active: null });

export async function loadEditions(): Promise<void> {
  try {
    atlas.list = await api.editions();
    atlas.list.unreadable.push(...(await loadComparisons()));
    const { newest } = atlas.list;
    if (!address.edition && newest) go({ edition: newest }, false);
    if (!newest) atlas.isLoading = false;
  } catch (error) {
    fail(error);
  }
}

/** Asks once more for all that did not come, and for an edition that may have been made again. */
export async function reload(): Promise<void> {
  comparing = null;
  await loadEditions();
  if (address.edition) await loadEdition(address.edition);
}

/** Opens the edition that the address names, and puts another one away at once: no page shows one under the name of the other. */
export function followEdition(name: string): void {
  untrack(() => {
    if (atlas.edition?.name === name) return;
    Object.assign(atlas, { edition: null, movements: null, economyChanges: null });
    if (name) void loadEdition(name);
  });
}

async function loadEdition(name: string): Promise<void> {
  Object.assign(atlas, { isLoading: true, error: null });
  try {
    const opening = await api.opening(name);
    if (opening && address.edition === name) {
      Object.assign(atlas, { edition: opening, isWhole: false, isLoading: false });
      await tick();
    }
    const edition = await api.edition(name);
    if (address.edition !== name) return;
    Object.assign(atlas, { edition, isWhole: true, isLoading: false });
    await loadMovements(edition);
    await loadHistory(edition, atlas.comparisons);
  } catch (error) {
    if (address.edition !== name) return;
    atlas.edition = null;
    fail(error);
  }
}

/** Whether the address names an edition that is not in this workspace. */
export function isEditionMissing(): boolean {
  const isListed = atlas.list?.editions.some((one) => one.name === address.edition) ?? true;
  const isNotFound = atlas.error === null || (atlas.error instanceof ApiError && (atlas.error.status === 404 || atlas.error.why === 'unreadable'));
  return address.edition !== '' && !isListed && atlas.edition === null && isNotFound;
}

let comparing: Promise<string[]> | null = null;

/** Once, whoever asks first: an edition that the address names may be there before the list of editions. Returns what could not be read. */
function loadComparisons(): Promise<string[]> {
  comparing ??= api.comparisons().then((found) => {
    Object.assign(atlas, { comparisons: found.comparisons, knowsComparisons: true });
    return found.unreadable;
  }, (error: unknown) => [told(error)]);
  return comparing;
}

async function loadMovements({ name, recipe }: Edition): Promise<void> {
  await loadComparisons();
  const head = pairInto(name, recipe.hash);
  if (!head) return;
  const { comparison } = await api.comparison(head.name).catch(() => ({ comparison: null }));
  if (comparison && atlas.edition?.name === name) Object.assign(atlas, { movements: new Map(comparison.movements.map((m) => [m.cluster_id, m])), economyChanges: comparison.economies });
}

/** The comparison of an edition with an earlier one; one that was made of the edition under another recipe is about another ranking. */
export function pairInto(name: string, hash: string): ComparisonHead | undefined {
  return atlas.comparisons.find((comparison) => comparison.type === 'pair' && endsWith(comparison, name, hash));
}

function fail(error: unknown): void {
  Object.assign(atlas, { error, isLoading: false });
}

/** The clusters on show: the edition's, or those of the re-run that the visitor asked for. */
export function clustersShown(): Cluster[] {
  return asking.answer?.clusters ?? atlas.edition?.clusters ?? [];
}

/** Those that the ranking on show counts: a question about a technology leaves out the kinds that have nothing of it. */
export function kindsShown(): Kind[] {
  return (asking.answer?.recipe ?? atlas.edition?.recipe)?.kinds.map((kind) => kind.kind) ?? [];
}

/** Of those on show: under a question, a cluster that only the edition has is none. */
export function clusterOf(id: string): Cluster | undefined {
  return clustersShown().find((cluster) => cluster.id === id);
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
