import type { FieldColumn, Kind } from '../api/types';
import { number, t } from '../language/language.svelte';
import { matching, type Found } from '../shared/finder';
import { parseWeights, parseYears } from '../state/asking.svelte';
import { technologiesOf, typedSymbol, type Narrowing } from './technologyOptions';

const most = 8;
const mostKm = 100;

interface Asked extends Narrowing {
  /** Of the edition; null while nobody knows. */
  fields: FieldColumn[] | null;
  canRecount: boolean;
}

/** What a visitor may mean by what was typed: kilometres, years, one kind alone, a way of counting, fields, technologies, symbols and topics. */
export function askOptions(typed: string, asked: Asked): Found[] {
  return [...typedFigures(typed, asked), ...(asked.canRecount ? typedSymbol(typed, asked) : []), ...matching([...kindsAlone(asked), ...(asked.canRecount ? [...countings(asked), ...fieldsOf(asked), ...technologiesOf(asked)] : [])], typed, most)].slice(0, most);
}

/** `20`, `20 km`; `2019`, `2019-2021`. */
function typedFigures(typed: string, { recipe, canRecount, now, ask }: Asked): Found[] {
  const kilometres = /^(\d{1,3}(?:[.,]\d+)?)\s*(km|公里)?$/i.exec(typed.trim());
  const radius = Number(kilometres?.[1]?.replace(',', '.'));
  const years = /^(\d{4})(?:\s*[-–—]\s*(\d{4}))?$/.exec(typed.trim());
  const [first, last] = [Number(years?.[1]), Number(years?.[2] ?? years?.[1])];
  return [
    ...(radius >= 0.5 && radius <= mostKm ? [{ key: 'radius', label: t('ask.toRadius', { radius: number(radius, radius % 1 === 0 ? 0 : 1) }), note: t('ask.radius'), run: () => ask({ radius }) }] : []),
    ...(canRecount && years && first <= last ? [{
      key: 'years', label: first === last ? String(first) : `${first}–${last}`, note: t('ask.ofYears'),
      run: () => ask({ years: recipe.kinds.map(({ kind }) => `${kind}:${first}-${last}`).join(',') }),
    }] : []),
    ...(canRecount && now.years !== '' && years ? [{ key: 'usual-years', label: t('ask.usualYears'), note: Object.values(parseYears(now.years)).join(', '), run: () => ask({ years: '' }) }] : []),
  ];
}

function kindsAlone({ recipe, now, ask }: Asked): Found[] {
  if (recipe.kinds.length < 2) return [];
  const weights = (only: Kind) => recipe.kinds.map(({ kind, weight }) => `${kind}:${kind === only ? (parseWeights(now.weights)[kind] || weight || 1) : 0}`).join(',');
  return recipe.kinds.map(({ kind }) => ({ key: `only-${kind}`, label: t('ask.only', { kind: t(`kind.${kind}`) }), note: t('ask.onlyNote'), words: t(`kind.${kind}`), run: () => ask({ weights: weights(kind) }) }));
}

function countings({ recipe, ask }: Asked): Found[] {
  return (['fractional', 'full'] as const).map((method) => ({ key: method, label: t(`counting.${method}`), note: t('ask.counting'), run: () => ask({ counting: method === recipe.counting.method ? '' : method }) }));
}

function fieldsOf({ recipe, fields, now, ask }: Asked): Found[] {
  return recipe.kinds.flatMap(({ kind }) => (fields ?? []).filter((one) => one.kind === kind && !now.fields.includes(`${kind}:${one.field}`)).map((one) => ({
    key: `${kind}:${one.field}`, label: one.field, note: t('ask.fieldOf', { kind: t(`kind.${kind}`) }), run: () => ask({ fields: [...now.fields, `${kind}:${one.field}`] }),
  })));
}
