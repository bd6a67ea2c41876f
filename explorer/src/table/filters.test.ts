import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cluster, Kind } from '../api/types';
import { defaults, type Address } from '../state/addressText';
import { aliasStack, filterClusters, haystack, leadingKind, withOwn, type FilterTools } from './filters';
import { fold } from './fold';
import { cluster } from './testClusters';

const kinds: Kind[] = ['patent', 'publication', 'deal'];
const groups = {
  CH: { region: 'Europe', income_group: 'High' }, FR: { region: 'Europe', income_group: 'High' },
  IN: { region: 'Asia', income_group: 'Middle' }, FJ: { region: 'Pacific', income_group: 'Middle' },
};
const economies = [...Object.keys(groups), 'XX'];
const cityNames = ['Zürich', 'Łódź', 'Saint-Denis', "L'Aquila", 'Ａ Town'];

// Few values, so that centres lie on the edges of boxes.
const longitude = fc.constantFrom(-179, -170, -1, 0, 1, 170, 180);
const figures = fc.option(fc.constantFrom(null, 0, 1, 2, 3).map((world_share) => ({ count: 0, fractional: 0, full: null, mentions: 0, world_share })), { nil: undefined });
const clusters: fc.Arbitrary<Cluster[]> = fc.array(fc.record({
  name: fc.constantFrom('Zürich–Basel', 'Suva', 'Delhi'), economies: fc.subarray(economies, { minLength: 1 }), score: fc.integer({ min: 0, max: 5 }),
  cities: fc.subarray(cityNames), centre: fc.tuple(longitude, fc.constantFrom(-30, -29, 0, 30, 31)),
  kinds: fc.record({ patent: figures, publication: figures, deal: figures }),
}), { maxLength: 12 }).map((all) => all.map((one, index) => cluster({ ...one, kinds: JSON.parse(JSON.stringify(one.kinds)) as Cluster['kinds'], rank: index + 1 })));

const box = fc.tuple(longitude, fc.constantFrom(-90, -30, 0), longitude, fc.constantFrom(0, 30, 90));
const choices: Record<string, fc.Arbitrary<Partial<Address>>> = {
  minimum: fc.integer({ min: 0, max: 5 }).map((minimum) => ({ minimum })),
  economies: fc.subarray(economies).map((list) => ({ economies: list })),
  region: fc.constantFrom('', 'Europe', 'Pacific').map((region) => ({ region })),
  income: fc.constantFrom('', 'High', 'Middle').map((income) => ({ income })),
  lead: fc.constantFrom('' as const, ...kinds).map((lead) => ({ lead })),
  moved: fc.constantFrom('' as const, 'up' as const, 'down' as const, 'new' as const, 'far' as const).map((moved) => ({ moved })),
  fieldLeast: fc.integer({ min: 0, max: 4 }).map((fieldLeast) => ({ fieldLeast })),
  box: fc.oneof(fc.constant<number[]>([]), box).map((list) => ({ box: list })),
  search: fc.constantFrom('', 'zurich', ' LODZ  ', 'suva fiji', 'saint denis', 'laquila', 'a town', 'schweiz ch', 'nowhere').map((search) => ({ search })),
};

const changes = [null, 'new', 12, 0, -3, -11, 10, 9] as const;
const weights = { patent: 2, deal: 0 } as Partial<Record<Kind, number>>;
const change: FilterTools['change'] = (one) => changes[one.rank % changes.length] ?? null;
const economyName = (code: string, language?: string) => ({ CH: language === 'de' ? 'Schweiz' : 'Switzerland', FJ: 'Fiji' })[code] ?? code;

/** Anew for each list: texts are kept by id. */
function tools(hasField = true): FilterTools {
  const field = (one: Cluster) => (one.rank % 3 === 0 ? null : one.rank % 5);
  return { haystack: haystack(economyName, ['de'], new Map([['CH|Zürich', '苏黎世']])), aliases: aliasStack(new Map()), weights, change, groups, field: hasField ? field : null };
}

/** What each filter asks, one cluster at a time and said in another way. */
const asks: Record<string, (one: Cluster, state: Address) => boolean> = {
  minimum: (one, { minimum }) => !(one.score < minimum),
  economies: (one, { economies: wanted }) => wanted.length === 0 || new Set([...wanted, ...one.economies]).size < wanted.length + one.economies.length,
  region: (one, { region }) => !region || Object.entries(groups).some(([code, group]) => group.region === region && one.economies.includes(code)),
  income: (one, { income }) => !income || Object.entries(groups).some(([code, group]) => group.income_group === income && one.economies.includes(code)),
  lead: (one, { lead }) => {
    const parts = kinds.map((kind) => (one.kinds[kind]?.world_share ?? 0) * (weights[kind] ?? 1));
    return !lead || (Math.max(...parts) > 0 && kinds[parts.indexOf(Math.max(...parts))] === lead);
  },
  moved: (one, { moved }) => {
    const by = change(one);
    return { '': true, new: by === 'new', up: Number(by) > 0, down: Number(by) < 0, far: Number(by) >= 10 || Number(by) <= -10 }[moved];
  },
  fieldLeast: (one, { fieldLeast }) => one.rank % 3 !== 0 && one.rank % 5 >= fieldLeast,
  box: (one, { box: [west, south, east, north] }) => {
    if (west === undefined || south === undefined || east === undefined || north === undefined) return true;
    const width = west <= east ? east - west : east + 360 - west;
    const from = one.centre[0] < west ? one.centre[0] + 360 - west : one.centre[0] - west;
    return from <= width && one.centre[1] >= south && one.centre[1] <= north;
  },
  search: (one, { search }) => fold(search).trim().split(/ +/).every((word) => fold([
    one.name, one.id, ...one.cities, ...one.economies, ...one.economies.map((code) => ({ CH: 'Switzerland Schweiz', FJ: 'Fiji' })[code] ?? ''),
    one.economies.includes('CH') && one.cities.includes('Zürich') ? '苏黎世' : '',
  ].join('\n')).split(/[^\p{L}\p{N}]+/u).some((written) => written.startsWith(word))),
};

for (const [name, choice] of Object.entries(choices)) {
  test(`the filter ${name} keeps what brute force keeps`, () => {
    fc.assert(fc.property(clusters, choice, (given, part) => {
      const state = { ...defaults, ...part };
      expect(filterClusters(given, state, tools(name === 'fieldLeast'))).toEqual(given.filter((one) => asks[name]?.(one, state)));
    }), { seed: 31, numRuns: 150 });
  });
}

test('filters together keep what each of them keeps alone, in the given order', () => {
  const states = fc.tuple(...Object.values(choices)).map((parts): Address => Object.assign({}, defaults, ...parts) as Address);
  fc.assert(fc.property(clusters, states, (given, state) => {
    expect(filterClusters(given, state, tools())).toEqual(given.filter((one) => Object.values(asks).every((ask) => ask(one, state))));
  }), { seed: 32, numRuns: 300 });
});

test('a cluster without world shares has no leading kind, and equal parts lead in the order of kinds', () => {
  const figure = (world_share: number | null) => ({ count: 1, fractional: 1, full: 1, mentions: 1, world_share });
  expect(leadingKind(cluster({ kinds: { patent: figure(null), deal: figure(0) } }), {})).toBeNull();
  expect(leadingKind(cluster({ kinds: { patent: figure(1), publication: figure(1) } }), {})).toBe('patent');
  expect(leadingKind(cluster({ kinds: { patent: figure(1), publication: figure(1) } }), { patent: 0.5 })).toBe('publication');
});

test('a search finds names as people type them', () => {
  expect(['Łódź', 'Saint-Denis', "L'Aquila", 'ＭＵＮＩＣＨ', 'Straße', 'Æbelø', 'Kraków–Łąka'].map(fold))
    .toEqual(['lodz', 'saint denis', 'laquila', 'munich', 'strasse', 'aebelo', 'krakow laka']);
});

test('a search finds what begins as typed, spelt without umlauts, by organisation, and by other names where nothing else is found', () => {
  const leader = (name: string) => ({ kind: 'patent' as const, name, documents: 1, percent: 1 });
  const [toronto, boston, mito, seoul, bengaluru, zurich] = [
    cluster({ id: 'ca-toronto', name: 'Toronto–Smith', cities: ['Toronto', 'Smithville'], economies: ['CA'], organisations: [leader('University of Toronto')] }),
    cluster({ id: 'us-boston', name: 'Boston–Cambridge, MA', cities: ['Boston'], economies: ['US'], organisations: [leader('MIT')] }),
    cluster({ id: 'jp-mito', name: 'Mito', cities: ['Mito'], economies: ['JP'], organisations: [] }),
    cluster({ id: 'kr-seoul', name: 'Seoul', cities: ['Seoul'], economies: ['KR'], organisations: [leader('Samsung Electronics Co., Ltd.')] }),
    cluster({ id: 'in-bengaluru', name: 'Bengaluru', cities: ['Bengaluru'], economies: ['IN'], organisations: [] }),
    cluster({ id: 'ch-zurich', name: 'Zürich', cities: ['Zürich', 'Düsseldorf'], economies: ['CH'], organisations: [] }),
  ];
  const given = [toronto, boston, mito, seoul, bengaluru, zurich] as Cluster[];
  const aliases = aliasStack(new Map([['IN|Bengaluru', 'bangalore'], ['JP|Mito', 'torontown'], ['KR|Seoul', 'hansung']]));
  const names = haystack(economyName, ['de'], new Map([['KR|Seoul', '서울특별시']]));
  const found = (search: string) => filterClusters(given, { ...defaults, search }, { ...tools(false), haystack: names, aliases }).map((one) => one.id);
  expect(found('MIT')).toEqual(['us-boston', 'jp-mito']);
  expect(found('ronto')).toEqual([]);
  expect(found('samsung')).toEqual(['kr-seoul']);
  expect(found('bangalore')).toEqual(['in-bengaluru']);
  expect(found('hansung kr')).toEqual(['kr-seoul']);
  // Its own name comes before what another is also called.
  expect(found('toronto')).toEqual(['ca-toronto']);
  for (const typed of ['zuerich', 'zurich', 'ZÜRICH', 'duesseldorf', 'schweiz']) expect(found(typed), typed).toEqual(['ch-zurich']);
  expect(found('특별')).toEqual(['kr-seoul']);
  expect(found('co., ltd.')).toEqual(['kr-seoul']);
  expect(found('(+')).toEqual([]);
});

test('a menu has the chosen value once and in order', () => {
  expect(withOwn([0, 10, 20], 10)).toEqual([0, 10, 20]);
  expect(withOwn([0, 10, 20], 9.5)).toEqual([0, 9.5, 10, 20]);
});
