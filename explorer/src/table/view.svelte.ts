import { economyName, language } from '../language/language.svelte';
import { address } from '../state/address.svelte';
import { atlas, clustersShown, hasRankChange, kindsShown, rankChange } from '../state/atlas.svelte';
import { chosen, columnsOf, type Column } from './columns';
import { filterClusters, haystack } from './filters';
import { otherNames } from './otherNames.svelte';
import { sortClusters } from './sorting';
import type { Cluster, Kind } from '../api/types';

/** The table as it stands: what is shown is what is copied, downloaded and drawn on the map. */
export interface TableView {
  readonly columns: Column[];
  readonly shownColumns: Column[];
  readonly all: Cluster[];
  readonly rows: Cluster[];
  readonly counting: 'fractional' | 'full';
}

/** Width of the table's pane in pixels. */
export const pane = $state({ width: 800 });

function makeView(): TableView {
  const counting = $derived(address.counting || atlas.edition?.recipe.counting.method || 'fractional');
  const columns = $derived(columnsOf({ kinds: kindsShown(), counting, change: hasRankChange() ? rankChange : null }));
  const shownColumns = $derived(chosen(columns, address.columns, pane.width));
  const all = $derived(clustersShown());
  const words = $derived(haystack(economyName, ['en', 'zh'], otherNames.table));
  const weights = $derived(Object.fromEntries((atlas.edition?.recipe.kinds ?? []).map((kind) => [kind.kind, kind.weight])) as Partial<Record<Kind, number>>);
  const filtered = $derived(filterClusters(all, address, { haystack: words, weights, change: rankChange, groups: atlas.edition?.groups ?? {} }));
  const rows = $derived(sortClusters(filtered, columns, address.sort, language()));
  return {
    get columns() { return columns; },
    get shownColumns() { return shownColumns; },
    get all() { return all; },
    get rows() { return rows; },
    get counting() { return counting; },
  };
}

/** Made once: table, map and downloads look at the same rows. */
let shared: TableView | null = null;

export function tableView(): TableView {
  if (!shared) $effect.root(() => { shared = makeView(); });
  return shared as unknown as TableView;
}
