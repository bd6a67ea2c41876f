import { economyName, language, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { isEconomy } from '../side/chosen';
import { address } from '../state/address.svelte';
import { shownIndex, shownLandscape } from '../studies/studies.svelte';
import { atlas, clusterOf } from '../state/atlas.svelte';

/** What the page of the address is about, for its title; empty for the ranking itself. */
export function placeName(): string {
  const { view, cluster, economy, sides, unit } = address;
  if (view === 'compare') return t('nav.compare');
  if (view === 'method') return t('nav.method');
  if (view === 'index') return shownIndex.answer?.index.title ?? t('nav.index');
  if (view === 'profile') return shownIndex.answer?.index.units.find((one) => one.code === unit)?.name ?? unit;
  if (view === 'landscape') return shownLandscape.answer?.landscape.title ?? t('nav.landscape');
  if (view === 'indicators') return t('nav.indicators');
  if (view === 'economy') return economyName(economy);
  if (view === 'side') return new Intl.ListFormat(language(), { type: 'conjunction' }).format(sides.map((id) => (isEconomy(id) ? economyName(id) : nameOf(id))));
  return cluster ? nameOf(cluster) : '';
}

/** Under a question, too: a cluster that it does not draw has its name from the edition. */
export function nameOf(id: string): string {
  const cluster = clusterOf(id) ?? atlas.edition?.clusters.find((one) => one.id === id);
  return cluster ? clusterName(cluster) : id;
}
