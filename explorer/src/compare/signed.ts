import type { Causes } from '../api/types';
import { number } from '../language/language.svelte';

/** Of a rank, whose fall is a rise in the ranking: places gained. */
export function gained(causes: Causes): Causes {
  return { data: -causes.data, method: -causes.method, boundary: -causes.boundary, geocoding: -causes.geocoding };
}

export function signed(value: number | null, decimals: number): string {
  return value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), decimals)}`;
}
