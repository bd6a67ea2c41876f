import type { Recipe } from '../api/types';

/** A recipe as a file for `hubatlas run`. */
export function recipeFile(recipe: Recipe, name: string): string {
  const kinds = Object.fromEntries(recipe.kinds.map((kind) => [
    kind.kind, { ...(kind.first_year === null ? {} : { years: [kind.first_year, kind.last_year] }), weight: kind.weight, types: kind.types, fields: kind.fields, exclude_fields: kind.exclude_fields },
  ]));
  const { counting, clustering, profiling, top, assumptions } = recipe;
  const file = { name, title: recipe.title, kinds, counting, clustering, profiling, top, assumptions };
  return JSON.stringify(file, null, 2) + '\n';
}
