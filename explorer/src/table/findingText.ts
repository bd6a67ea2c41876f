import type { Cluster } from '../api/types';
import { economyName, groupName, language, number, t } from '../language/language.svelte';
import { address } from '../state/address.svelte';
import { hasRankChange, kindsShown, rankChange } from '../state/atlas.svelte';
import { findingOf } from './finding';

/** More names would not be a headline. */
const mostNamed = 3;

/** What the clusters on show add up to, in a sentence; empty where there is nothing to tell. */
export function findingText(rows: Cluster[]): string {
  const finding = findingOf(rows, kindsShown(), hasRankChange() ? rankChange : null);
  if (finding.count === 0 || finding.shares.length === 0) return '';
  const shares = list(finding.shares.map(({ kind, percent }) => t(`finding.${kind}`, { percent: number(percent, 1) })));
  const moves = (['rose', 'fell', 'new'] as const).flatMap((way) => (finding.moves?.[way] ? [t(`finding.${way}`, { count: finding.moves[way] })] : []));
  const tail = moves.length > 0 ? t('finding.semicolon') + moves.join(t('finding.comma')) : '';
  return placeText() + t(finding.count === 1 ? 'finding.one' : 'finding.many', { count: finding.count, shares }) + tail + t('finding.stop');
}

function placeText(): string {
  const economies = address.economies.length <= mostNamed ? address.economies.map((code) => economyName(code)) : [];
  const places = [...economies, ...[address.region, address.income].filter(Boolean).map(groupName)];
  return places.length === 0 ? '' : t('finding.place', { place: list(places) });
}

function list(parts: string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}
