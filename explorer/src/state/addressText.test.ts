import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults, read, write, type Address } from './addressText';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const item = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.constantFrom('Law, Medicine', 'a|b', '50%', '%2C', '%7C', '%25', '&=?#+', '東京'));
const list = fc.array(item, { maxLength: 4 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const latitude = fc.double({ noNaN: true, min: -90, max: 90 }).map((value) => value + 0);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const numbers = (...each: fc.Arbitrary<number>[]): fc.Arbitrary<number[]> => fc.oneof(fc.constant<number[]>([]), fc.tuple(...each));

/** One for every key: a key that the address gains does not compile until it is here. */
const parts: { [Key in keyof Address]: fc.Arbitrary<Address[Key]> } = {
  edition: text, view: fc.constantFrom('ranking', 'compare', 'method', 'side', 'economy', 'index', 'profile', 'landscape', 'indicators'), cluster: text, economy: text, sides: list, search: text, economies: list, region: text, income: text,
  minimum: number, lead: fc.constantFrom('', 'patent', 'publication', 'deal'), moved: fc.constantFrom('', 'up', 'down', 'new', 'far'),
  field: text, fieldBy: fc.constantFrom('share', 'quotient'), fieldLeast: number, sort: text, columns: list, noise: fc.boolean(), ties: fc.boolean(),
  camera: numbers(number, latitude, number), box: numbers(number, number, number, number),
  radius: orNull(number), density: orNull(number), gap: fc.oneof(fc.constant(null), fc.constant('none' as const), number),
  weights: text, years: text, fields: list, only: list, counting: fc.constantFrom('', 'fractional', 'full'), ask: fc.boolean(), twin: fc.boolean(), comparison: text, beside: list, pinned: list,
  index: text, unit: text, node: text, nodeWeights: list, landscape: text, divided: fc.constantFrom('', 'economy', 'cluster', 'organisation', 'field', 'office'),
  figure: fc.constantFrom('', 'share', 'rta', 'growth', 'per_million'), statistic: text, part: text, drawn: text, tableYear: orNull(number), language: text,
};
const states = fc.record(parts) as fc.Arbitrary<Address>;

test('a link shows the same view elsewhere', () => {
  fc.assert(fc.property(states, (state) => {
    expect(read(write(state))).toEqual({ found: state, ignored: [] });
  }), { seed: 41, numRuns: 200 });
});

test('any text after the question mark gives a view, whose link is the same view without what is not known', () => {
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom('e', 'v', 'in', 'min', 'at', 'box', 'g', 'noise', 'f', 'count'), text), text), { maxLength: 5 });
  fc.assert(fc.property(query, (parts) => {
    const { found, ignored } = read(new URLSearchParams(parts).toString());
    expect(read(write(found))).toEqual({ found, ignored: [] });
    expect(ignored.length).toBeLessThanOrEqual(parts.length);
  }), { seed: 42, numRuns: 300 });
});

test('the usual view needs no text, and each choice that differs is one part of it', () => {
  expect(write(defaults)).toBe('');
  expect(write({ ...defaults, economies: ['CH', 'FR'], weights: 'patent:2,deal:0', fields: ['publication:Law, Medicine', 'patent:A01'], gap: 0 }))
    .toBe('?in=CH,FR&g=0&w=patent:2,deal:0&f=publication:Law,+Medicine|patent:A01');
});

test('what the page does not know is told as it stood there, and changes nothing', () => {
  for (const part of ['nothing=1', 'v=pie', 'lead=cat', 'min=high', 'min=', 'at=1,2', 'at=1,91,3', 'box=1,2,3', 'noise=yes', 'count=whole', 'g=NaN', 'r=Infinity'])
    expect(read(`?${part}`), part).toEqual({ found: defaults, ignored: [part] });
  expect(read('?e=a&e=b')).toEqual({ found: { ...defaults, edition: 'a' }, ignored: ['e=b'] });
});

test('links of earlier versions with a bare per cent sign are read', () => {
  expect(read('?f=publication:50%25+rule').found.fields).toEqual(['publication:50% rule']);
});
