import type { Recipe } from '../api/types';
import { t } from '../language/language.svelte';
import { atlas } from '../state/atlas.svelte';

/** Where a comparison's picture comes from, in one line. */
export function originOf(recipes: Recipe[], isSimulated: boolean): string {
  const list = recipes.map((recipe) => `${recipe.name} ${recipe.hash.slice(0, 12)}`.trim()).join(', ');
  return `${isSimulated ? `${t('simulated.title')} ` : ''}HubAtlas ${atlas.list?.version ?? ''}; ${list}`;
}
