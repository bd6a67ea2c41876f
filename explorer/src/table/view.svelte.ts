import { economyName, language, languages } from '../language/language.svelte';
import { namesKnown } from '../language/placeNames.svelte';
import { address } from '../state/address.svelte';
import { atlas, clustersShown, hasRankChange, kindsShown, rankChange } from '../state/atlas.svelte';
import { asking } from '../state/asking.svelte';
import { fieldChosen, fieldValue } from '../state/fields.svelte';
import { history } from '../state/history.svelte';
import { chosen, columnsOf, type Column } from './columns';
import { aliasStack, filterClusters, haystack } from './filters';
import { otherNames } from './otherNames.svelte';
import { sortClusters } from './sorting';
import type { Cluster, Kind } from '../api/types';

/** The table as it stands: what is shown is what is copied, downloaded and drawn on the map. */
export interface TableView {
  readonly columns: Column[];
  readonly shownColumns: Column[];
  readonly all: Cluster[];
  readonly rows: Cluster[];
}

/** Of the boxes that pick clusters to set side by side. */
export const pickWidth = 24;

/** Width of the table's pane in pixels. */
export const pane = $state({ width: 800 });

/** How far the table was scrolled when it was left, for those who come back. */
export const left = { top: 0 };

function makeView(): TableView {
  const counting = $derived(asking.answer?.recipe.counting.method ?? atlas.edition?.recipe.counting.method ?? 'fractional');
  const field = $derived(fieldChosen());
  const columns = $derived(columnsOf({
    kinds: kindsShown(), counting, change: hasRankChange() ? rankChange : null, ranks: asking.answer ? new Map() : history.ranks,
    field: field && { name: field.column.field, by: address.fieldBy, value: (cluster) => fieldValue(field, cluster) },
    population: atlas.edition?.population?.name ?? '', hasRankSets: !asking.answer && !!atlas.edition?.uncertainty,
  }));
  const shownColumns = $derived(chosen(columns, address.columns, pane.width - pickWidth));
  const all = $derived(clustersShown());
  const words = $derived(haystack(economyName, languages, otherNames.table, namesKnown()));
  const aliases = $derived(aliasStack(otherNames.aliases));
  const groups = $derived(asking.answer?.groups ?? atlas.edition?.groups ?? {});
  const weights = $derived(Object.fromEntries(((asking.answer?.recipe ?? atlas.edition?.recipe)?.kinds ?? []).map((kind) => [kind.kind, kind.weight])) as Partial<Record<Kind, number>>);
  const filtered = $derived(filterClusters(all, address, { haystack: words, aliases, weights, change: rankChange, groups, field: field && ((cluster) => fieldValue(field, cluster)) }));
  const rows = $derived(sortClusters(filtered, columns, address.sort, language()));
  return {
    get columns() { return columns; },
    get shownColumns() { return shownColumns; },
    get all() { return all; },
    get rows() { return rows; },
  };
}

/** Made once: table, map and downloads look at the same rows. */
let shared: TableView | null = null;

export function tableView(): TableView {
  if (!shared) $effect.root(() => { shared = makeView(); });
  return shared as unknown as TableView;
}
