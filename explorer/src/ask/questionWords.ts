import type { Recipe } from '../api/types';
import { number, t } from '../language/language.svelte';
import { parseWeights, parseYears, windowOf, type Question } from '../state/asking.svelte';

/**
 * A question as a person would tell it, one text a parameter, with the edition's own value where that is another.
 * @param answered the recipe of the answer, which tells what kinds of document the question leaves out
 */
export function questionWords(asked: Question, recipe: Recipe, answered?: Recipe): string[] {
  const { clustering, kinds, counting } = recipe;
  const leftOut = answered ? kinds.filter(({ kind }) => !answered.kinds.some((one) => one.kind === kind)).map(({ kind }) => t(`kind.${kind}`)) : [];
  const gap = (value: number | 'none' | null) => (value === 'none' || value === null ? t('ask.noMerge') : kilometres(value));
  const name = (kind: string) => kinds.find((one) => one.kind === kind)?.kind;
  const label = (kind: string) => { const known = name(kind); return known ? t(`kind.${known}`) : kind; };
  return [
    ...(asked.radius === null ? [] : [told(t('ask.radius'), kilometres(asked.radius), kilometres(clustering.radius_km))]),
    ...(asked.density === null ? [] : [told(t('ask.minimum'), number(asked.density), number(clustering.minimum_mentions))]),
    ...(asked.gap === null ? [] : [told(t('ask.gap'), gap(asked.gap), gap(clustering.merge_gap_km))]),
    ...Object.entries(parseWeights(asked.weights)).map(([kind, weight]) =>
      told(t('ask.weight', { kind: label(kind) }), number(weight, 1), number(kinds.find((one) => one.kind === kind)?.weight, 1))),
    ...Object.entries(parseYears(asked.years)).map(([kind, window]) => {
      const usual = kinds.find((one) => one.kind === kind);
      return told(t('ask.years', { kind: label(kind) }), years(window), usual ? years(windowOf(usual)) : '–');
    }),
    ...(asked.fields.length === 0 ? [] : [`${t('ask.fields')}: ${asked.fields.map((field) => field.replace(/^\w+:/, '')).join('; ')}`]),
    ...(asked.only.length === 0 ? [] : [t('ask.onlyOf', { list: asked.only.map((word) => technologyName(word, recipe)).join('; ') })]),
    ...(leftOut.length === 0 ? [] : [t('ask.leftOut', { list: leftOut.join(', ') })]),
    ...(asked.counting === '' ? [] : [told(t('ask.counting'), t(`counting.${asked.counting}`), t(`counting.${counting.method}`))]),
  ];
}

/** `patent:artificial intelligence` → `artificial intelligence (Patents)`; what goes without a kind is for all of them. */
export function technologyName(word: string, recipe: Recipe): string {
  const kind = recipe.kinds.find((one) => word.startsWith(`${one.kind}:`))?.kind;
  const name = kind ? word.slice(kind.length + 1) : word;
  const plain = name.replace(/^(domain|sector|field|subfield|topic|class):/, '');
  return kind ? `${plain} (${t(`kind.${kind}`)})` : plain;
}

function told(label: string, value: string, usual: string): string {
  return `${label}: ${value}${value === usual ? '' : ` (${t('ask.edition', { value: usual })})`}`;
}

function kilometres(value: number): string {
  return `${number(value, value % 1 === 0 ? 0 : 1)} km`;
}

function years(window: string): string {
  return window === 'all' ? t('ask.yearsAll') : window.replace('-', '–');
}
