import { isStatic } from '../api/client';
import type { Cluster } from '../api/types';
import { economyName, languageName, languages, namesOnly, number, speak, t } from '../language/language.svelte';
import { clusterName, namesKnown } from '../language/placeNames.svelte';
import { help } from '../shared/keys.svelte';
import type { Found } from '../shared/finder';
import { theme } from '../shared/theme.svelte';
import { toggled } from '../side/chosen';
import { address, go, noQuestion } from '../state/address.svelte';
import { atlas, clustersShown } from '../state/atlas.svelte';
import { newestFirst } from '../state/editions';
import { shownIndex, studies } from '../studies/studies.svelte';
import { haystack } from '../table/filters';
import { otherNames } from '../table/otherNames.svelte';

/** Everything that the page can open or set; of two that fit alike the earlier is offered first. */
export function entries(): Found[] {
  const clusters = [...clustersShown()].sort((a, b) => a.rank - b.rank);
  return [...economyEntries(clusters), ...clusterEntries(clusters), ...organisationEntries(clusters), ...pageEntries(), ...studyEntries(), ...editionEntries(), ...settingEntries()];
}

function clusterEntries(clusters: Cluster[]): Found[] {
  const words = haystack(economyName, languages, otherNames.table, namesKnown());
  return clusters.map((one) => ({
    key: `cluster ${one.id}`, label: clusterName(one), note: `${t('cluster.rank', { rank: number(one.rank), all: clusters.length })} · ${one.economies.join(' / ')}`, words: words(one),
    run: () => go({ view: 'ranking', cluster: one.id }),
  }));
}

/** Those that have clusters, by name in every language of the page. */
function economyEntries(clusters: Cluster[]): Found[] {
  return [...new Set(clusters.flatMap((one) => one.economies))].map((code) => ({
    key: `economy ${code}`, label: economyName(code), note: t('economy.kicker'), words: [code, ...languages.map((language) => economyName(code, language))].join(' ').toLowerCase(),
    run: () => go({ view: 'economy', economy: code, cluster: '' }),
  }));
}

/** Each cluster's leading ones lead to the cluster. */
function organisationEntries(clusters: Cluster[]): Found[] {
  return clusters.flatMap((one) => [...new Set(one.organisations.map(({ name }) => name))].map((name) => ({
    key: `organisation ${one.id} ${name}`, label: name, note: clusterName(one), run: () => go({ view: 'ranking', cluster: one.id }),
  })));
}

function pageEntries(): Found[] {
  const note = t('palette.page');
  const page = (key: string, label: string, run: () => void): Found => ({ key: `page ${key}`, label, note, run });
  return [
    page('ranking', t('nav.ranking'), () => go({ view: 'ranking', cluster: '' })), page('compare', t('nav.compare'), () => go({ view: 'compare', cluster: '' })),
    page('side', t('palette.side'), () => go({ view: 'side', sides: address.cluster && !address.sides.includes(address.cluster) ? toggled(address.sides, address.cluster) : address.sides })),
    page('method', t('nav.method'), () => go({ view: 'method', cluster: '' })), page('keys', t('help.title'), () => help.show()),
    ...(atlas.list?.can_ask ? [page('ask', t('ask.title'), () => go({ ask: true, view: address.view === 'compare' || address.view === 'method' ? 'ranking' : address.view }))] : []),
  ];
}

/** Each index and landscape by its title, and the units of the index that was opened last. */
function studyEntries(): Found[] {
  const { list } = studies;
  const units = shownIndex.answer?.index.units ?? [];
  return [
    ...(list?.indexes ?? []).map((one) => ({ key: `index ${one.name}`, label: one.title, note: t('nav.index'), run: () => go({ view: 'index', index: one.name, unit: '', node: '', nodeWeights: [], search: '' }) })),
    ...(list?.landscapes ?? []).map((one) => ({ key: `landscape ${one.name}`, label: one.title, note: t('nav.landscape'), run: () => go({ view: 'landscape', landscape: one.name, divided: '', figure: '' }) })),
    ...(list && list.measures !== 0 && !isStatic ? [{ key: 'statistics', label: t('nav.indicators'), note: t('palette.page'), run: () => go({ view: 'indicators', statistic: '', search: '' }) }] : []),
    ...units.map((one) => ({ key: `unit ${one.code}`, label: one.name, note: shownIndex.answer?.index.title ?? '', run: () => go({ view: 'profile', unit: one.code }) })),
  ];
}

function editionEntries(): Found[] {
  return newestFirst(atlas.list?.editions ?? []).map((one) => ({
    key: `edition ${one.name}`, label: one.title, note: t('edition'), words: one.name.toLowerCase(), run: () => go({ edition: one.name, cluster: '', comparison: '', beside: [], pinned: [], ...noQuestion }),
  }));
}

function settingEntries(): Found[] {
  const note = t('palette.setting');
  return [
    ...(['light', 'dark', 'auto'] as const).map((choice) => ({ key: `theme ${choice}`, label: t(`theme.${choice}`), note, run: () => theme.choose(choice) })),
    ...[...languages, ...namesOnly].map((code) => ({ key: `language ${code}`, label: languageName(code), note: t('language'), words: code, run: () => speak(code) })),
  ];
}
