import { economyName, groupName, number, t, type Word } from '../language/language.svelte';
import type { Address } from '../state/address.svelte';

/** Every filter that is on, in words: a filtered table says so, on paper too. */
export function filterWords(state: Address, fieldName: string | null): string[] {
  return [
    ...(state.search ? [`“${state.search}”`] : []),
    ...(state.economies.length > 0 ? [state.economies.map((code) => economyName(code)).join(', ')] : []),
    ...[state.region, state.income].filter(Boolean).map(groupName),
    ...(state.minimum > 0 ? [t('filter.atLeast', { percent: String(state.minimum) })] : []),
    ...(state.lead ? [t(`lead.${state.lead}`)] : []),
    ...(state.moved ? [t(`filter.moved.${state.moved}` as Word)] : []),
    ...(fieldName === null ? [] : [`${fieldName}: ${t(`filter.field.${state.fieldBy}`)} ≥ ${number(state.fieldLeast, state.fieldLeast % 1 === 0 ? 0 : 2)}`]),
    ...(state.box.length > 0 ? [t('filter.box')] : []),
  ];
}
