import type { Recipe } from '../api/types';
import { number, t } from '../language/language.svelte';

/** The recipe as a person would tell it, one sentence a choice. */
export function methodInWords(recipe: Recipe): string[] {
  const { clustering } = recipe;
  const kinds = recipe.kinds.map((kind) => {
    const name = t(`kind.${kind.kind}`);
    const window = kind.first_year === null ? t('method.allYears', { kind: name })
      : t('method.years', { kind: name, first: String(kind.first_year), last: String(kind.last_year ?? '') });
    return kind.weight === 1 ? window : `${window} (${t('method.weight', { weight: number(kind.weight, 1) })})`;
  });
  return [
    t('method.windows', { list: kinds.join('; ') }),
    ...recipe.kinds.flatMap((kind) => limits(kind)),
    t('method.cluster', { minimum: clustering.minimum_mentions, radius: number(clustering.radius_km, clustering.radius_km % 1 === 0 ? 0 : 1) }),
    ...(clustering.point_weight === 'shares' ? [t('method.weightedPoints')] : []),
    clustering.merge_gap_km === null ? t('method.noMerge') : t('method.merge', { gap: clustering.merge_gap_km }),
    ...(clustering.merge_ties ? [t('method.mergeTies', { distance: clustering.merge_ties.within_km, percent: number(100 * clustering.merge_ties.minimum_share, 1) })] : []),
    ...(recipe.geocoding.corrections ? [t('method.corrections', { rows: recipe.geocoding.corrections.rows.length, file: recipe.geocoding.corrections.file })] : []),
    t(`method.counting.${recipe.counting.method}`),
    `${t('method.score')} ${t('method.top', { top: recipe.top })}`,
  ];
}

function limits(kind: Recipe['kinds'][number]): string[] {
  const name = t(`kind.${kind.kind}`);
  const list = (texts: string[]) => texts.join(', ');
  const [asked, left] = [apart(kind.fields), apart(kind.exclude_fields)];
  return [
    ...(kind.types.length > 0 ? [`${t('method.types', { kind: name, list: list(kind.types) })}.`] : []),
    ...(asked.fields.length > 0 ? [`${t('method.fieldsOnly', { kind: name, list: list(asked.fields) })}.`] : []),
    ...((kind.symbols ?? []).length > 0 ? [`${t('method.symbolsOnly', { kind: name, list: few(kind.symbols) })}.`] : []),
    ...(asked.collections.length > 0 ? [`${t('method.collectionOnly', { kind: name, list: list(asked.collections) })}.`] : []),
    ...(left.fields.length > 0 ? [`${name}: ${t('method.exclude', { list: list(left.fields) })}`] : []),
    ...(left.collections.length > 0 ? [`${name}: ${t('method.collectionExclude', { list: list(left.collections) })}`] : []),
  ];
}

/** Definitions may have hundreds of symbols; the recipe has them all. */
function few(texts: string[]): string {
  const shown = 6;
  return texts.slice(0, shown).join(', ') + (texts.length > shown ? ` ${t('live.more', { count: texts.length - shown })}` : '');
}

/** Entries that name a collection are demanded, or left out, beside all subjects. */
function apart(entries: string[]): { fields: string[]; collections: string[] } {
  const level = 'collection:';
  return { fields: entries.filter((entry) => !entry.startsWith(level)), collections: entries.filter((entry) => entry.startsWith(level)).map((entry) => entry.slice(level.length)) };
}
