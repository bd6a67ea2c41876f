import { expect, test } from 'vitest';
import file from '../../../docs/recipe.schema.json';
import { correctionsText, recipeText } from './recipeFile';

type Schema = { type?: string | string[]; properties?: Record<string, Schema>; items?: Schema; enum?: unknown[]; $ref?: string; $defs?: Record<string, Schema> };
const schema = file as Schema;

/** A value for every key that docs/recipe.schema.json knows: a key that it gains is in the test at once. */
function valueOf(part: Schema, path: string): unknown {
  const known = part.$ref ? (schema.$defs?.[part.$ref.split('/').at(-1) ?? ''] ?? {}) : part;
  const type = Array.isArray(known.type) ? known.type[0] : known.type;
  if (known.enum) return known.enum.at(-1);
  if (type === 'object') return Object.fromEntries(Object.entries(known.properties ?? {}).map(([key, one]) => [key, valueOf(one, `${path}.${key}`)]));
  if (type === 'array') return [valueOf(known.items ?? {}, `${path}.1`), valueOf(known.items ?? {}, `${path}.2`)];
  return type === 'number' ? 0.1 + path.length / 7 : type === 'integer' ? 1000 + path.length : `${path} "ü"`;
}

test('a saved recipe has every key and every value that the server gave', () => {
  const given = { ...(valueOf(schema, 'recipe') as Record<string, unknown>), name: 'every-key' };
  expect(Object.keys(given)).toContain('geocoding');
  expect(JSON.parse(recipeText(given))).toEqual(given);
});

test('corrections are saved in the columns that they were read from', () => {
  const text = correctionsText({
    file: 'mine.csv', sha256: '',
    rows: [
      { target: 'text', match: 'Road 1, "Old Town"', point: [-2.5, -1.25], city: 'Here', admin1: null, economy: 'JP', line: 2 },
      { target: 'place', match: '=1+1', point: null, city: null, admin1: null, economy: null, line: 3 },
    ],
  });
  expect(text).toBe('match,target,lat,lon,city,admin1,economy,note\n"Road 1, ""Old Town""",text,-1.25,-2.5,Here,,JP,\n\'=1+1,place,,,,,,\n');
});
