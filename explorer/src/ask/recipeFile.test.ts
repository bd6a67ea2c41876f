import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import file from '../../../docs/recipe.schema.json';
import type { CorrectionSet } from '../api/types';
import { guard } from '../table/csv';
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

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",\r\n\t'=+\-@a ]{1,8}$/), fc.constantFrom('-1', '+1.5e3', '0012', "'=x"));
const coordinate = fc.double({ noNaN: true, min: -90, max: 90 }).map((value) => value + 0);
const rows: fc.Arbitrary<CorrectionSet['rows']> = fc.array(fc.record({
  target: fc.constantFrom('text', 'place'), match: text, point: fc.option(fc.tuple(coordinate, coordinate), { nil: null }),
  city: fc.option(text, { nil: null }), admin1: fc.option(text, { nil: null }), economy: fc.option(text, { nil: null }), line: fc.nat(),
}), { maxLength: 6 });

test('a reader of RFC 4180 finds every correction, points with all digits and in their own columns', () => {
  const shown = (value: string | null) => (value === null || (value !== '' && Number.isFinite(Number(value))) ? (value ?? '') : guard(value));
  fc.assert(fc.property(rows, (given) => {
    const found = csvParse(correctionsText({ file: 'mine.csv', sha256: '', rows: given }));
    expect(found.columns).toEqual(['match', 'target', 'lat', 'lon', 'city', 'admin1', 'economy', 'note']);
    expect(found.map(({ lat, lon, ...rest }) => ({ ...rest, point: lat === '' && lon === '' ? null : [Number(lon), Number(lat)] }))).toEqual(
      given.map(({ match, target, point, city, admin1, economy }) =>
        ({ match: shown(match), target, point, city: shown(city), admin1: shown(admin1), economy: shown(economy), note: '' })));
  }), { seed: 51, numRuns: 200 });
});
