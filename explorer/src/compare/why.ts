import type { Causes, Movement } from '../api/types';
import { language, number, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { signed } from './signed';

const order = ['data', 'method', 'boundary', 'geocoding'] as const;
/** A cause that is less of all causes together is not worth a word; a score that changed less did not. */
const [leastPart, leastChange] = [0.1, 0.005];

/** Where a cluster went and what its change of score comes from, in words. */
export function whyMoved(movement: Movement): string {
  const { rank_before: before, rank_after: after } = movement;
  if (before === null || after === null) return [placeOf(movement), causeOf(movement)].join('');
  return [placeOf(movement), causeOf(movement), othersOf(movement), chanceOf(movement)].join('');
}

function placeOf(movement: Movement): string {
  const { rank_before: before, rank_after: after } = movement;
  const name = clusterName(movement);
  if (before === null) return t('why.entered', { name, after: number(after) });
  if (after === null) return t('why.left', { name, before: number(before) });
  return t(after < before ? 'why.rose' : after > before ? 'why.fell' : 'why.stayed', { name, before: number(before), after: number(after) });
}

function causeOf(movement: Movement): string {
  const change = changeOf(movement.causes);
  const parts = leading(movement.causes);
  if (parts.length === 0 || (Math.abs(change) < leastChange && parts.every(({ value }) => Math.abs(value) < leastChange))) return t('why.flat');
  const by = signed(change, 2);
  if (parts.length === 1) return t('why.single', { change: by, cause: t(`why.${parts[0]?.cause ?? 'data'}`) });
  const list = parts.map(({ cause, value }) => `${t(`why.${cause}`)} ${signed(value, 2)}`);
  return t('why.several', { change: by, list: new Intl.ListFormat(language(), { type: 'conjunction' }).format(list) });
}

/** A rank that goes against its own score moved because others did. */
function othersOf({ rank_before, rank_after, causes }: Movement): string {
  const [places, change] = [(rank_before ?? 0) - (rank_after ?? 0), changeOf(causes)];
  if (places < 0 && change >= leastChange) return t('why.othersGained');
  return places > 0 && change <= -leastChange ? t('why.othersLost') : '';
}

function chanceOf({ rank_before, rank_after, uncertainty }: Movement): string {
  const range = uncertainty?.rank_change;
  return range && rank_before !== rank_after && range.low <= 0 && range.high >= 0 ? t('why.chance') : '';
}

/** Those that count, largest first. */
function leading(causes: Causes): { cause: (typeof order)[number]; value: number }[] {
  const all = order.reduce((sum, cause) => sum + Math.abs(causes[cause]), 0);
  return order.map((cause) => ({ cause, value: causes[cause] })).filter(({ value }) => value !== 0 && Math.abs(value) >= leastPart * all)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function changeOf(causes: Causes): number {
  return order.reduce((sum, cause) => sum + causes[cause], 0);
}
