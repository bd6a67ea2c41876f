import { number } from '../language/language.svelte';

export function signed(value: number | null, decimals: number): string {
  return value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), decimals)}`;
}
