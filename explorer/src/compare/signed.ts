import type { Causes } from '../api/types';
import { number, t } from '../language/language.svelte';

/** Of a rank, whose fall is a rise in the ranking: places gained. */
export function gained(causes: Causes): Causes {
  return { data: -causes.data, method: -causes.method, boundary: -causes.boundary, geocoding: -causes.geocoding };
}

export function signed(value: number | null, decimals: number): string {
  return value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), decimals)}`;
}

/** Both ends with their signs; one number where they are the same. */
export function spread(low: number, high: number, decimals: number): string {
  const [from, to] = [signed(low, decimals), signed(high, decimals)];
  return from === to ? from : t('compare.range', { from, to });
}
