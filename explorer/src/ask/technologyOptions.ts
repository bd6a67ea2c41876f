import type { Answer, Kind, Recipe } from '../api/types';
import { number, t } from '../language/language.svelte';
import type { Found } from '../shared/finder';
import { fold } from '../table/fold';
import type { Question } from '../state/asking.svelte';
import { technologyName } from './questionWords';

export interface Narrowing {
  recipe: Recipe;
  list: Answer<'/api/technologies'> | null;
  now: Question;
  ask: (change: Partial<Question>) => void;
}

/** Fields stand in the list of the edition, and collections are no subject. */
const levels = ['domain', 'sector', 'subfield', 'topic', 'class'] as const;
type Level = (typeof levels)[number];

const end = String.raw`[A-HY]\d{2}(?:[A-Z](?:\s*\d{1,4}(?:\/\d{2,6})?)?)?`;
const symbol = new RegExp(`^(?:(?:IPC|CPC):)?${end}(?:-${end})?$`);

/** A symbol of a patent classification or a range of two, whether the store has it or not. */
export function typedSymbol(typed: string, narrowing: Narrowing): Found[] {
  const text = typed.trim().toUpperCase().replace(/\s*[-–—]\s*/, '-');
  return symbol.test(text) && has(narrowing.recipe, 'patent') ? [option(`patent:${text}`, t('ask.symbolOf'), narrowing)] : [];
}

/** Definitions of technologies, of all their kinds and of each alone; classes, topics and others that documents of the store have. */
export function technologiesOf(narrowing: Narrowing): Found[] {
  const { recipe, list } = narrowing;
  const definitions = (list?.definitions ?? []).flatMap(({ title, also, kinds }) => {
    const counted = kinds.filter((kind) => has(recipe, kind));
    return [...(counted.length > 1 ? [null] : []), ...counted].map((kind) => ({
      ...option(kind ? `${kind}:${title}` : title, t('ask.definitionOf'), narrowing), words: fold(`${also.join(' ')} ${kind ? t(`kind.${kind}`) : ''}`),
    }));
  });
  const labels = (list?.labels ?? []).filter(({ kind, level }) => has(recipe, kind) && isLevel(level)).map(({ kind, level, name, documents }) =>
    option(`${kind}:${level}:${name}`, t('ask.labelOf', { level: t(`level.${level as Level}`), documents: number(documents) }), narrowing));
  return [...definitions, ...labels].filter(({ key }) => !narrowing.now.only.includes(key));
}

function option(word: string, note: string, { recipe, now, ask }: Narrowing): Found {
  return { key: word, label: technologyName(word, recipe), note, run: () => ask({ only: [...now.only.filter((one) => one !== word), word] }) };
}

function isLevel(level: string): level is Level {
  return (levels as readonly string[]).includes(level);
}

function has(recipe: Recipe, kind: Kind): boolean {
  return recipe.kinds.some((one) => one.kind === kind);
}
