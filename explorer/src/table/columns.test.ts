import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Column } from './columns';

const kinds = ['patent', 'publication', 'deal'] as const;

/** Nobody looks; the address says the language. */
function open(search: string): void {
  vi.stubGlobal('location', { search, pathname: '/' });
  vi.stubGlobal('navigator', { languages: [] });
  vi.stubGlobal('document', { documentElement: { lang: '', hasAttribute: () => false } });
  vi.stubGlobal('addEventListener', () => undefined);
}

async function columnsIn(code: string): Promise<Column[]> {
  vi.resetModules();
  open(`?lang=${code}`);
  const { followLanguage, language } = await import('../language/language.svelte');
  await followLanguage();
  expect(language()).toBe(code);
  const { columnsOf } = await import('./columns');
  return columnsOf({
    kinds: [...kinds], counting: 'fractional', change: () => 1, ranks: new Map([['a', [1, 2]]]), field: { name: 'Optics', by: 'quotient', value: () => 2 }, population: 'a grid', hasRankSets: false,
  });
}

const heads: Record<string, Record<string, string>> = {};
const meanings: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  for (const code of ['en', 'zh']) {
    const columns = await columnsIn(code);
    heads[code] = Object.fromEntries(columns.map((column) => [column.key, column.label]));
    meanings[code] = Object.fromEntries(columns.map((column) => [column.key, column.about]));
  }
});

describe('the columns of the ranking', () => {
  test('have a head and a meaning in each language, no two the same', () => {
    for (const code of ['en', 'zh']) {
      expect(new Set(Object.values(heads[code]!)).size).toBe(Object.keys(heads[code]!).length);
      expect(Object.entries(meanings[code]!).filter(([, about]) => !about.trim())).toEqual([]);
    }
    expect(Object.keys(heads['zh']!)).toEqual(Object.keys(heads['en']!));
    expect(Object.values(meanings['zh']!).filter((about) => !/\p{Script=Han}/u.test(about))).toEqual([]);
    expect(Object.values(meanings['en']!).filter((about) => /\p{Script=Han}/u.test(about))).toEqual([]);
  });

  test('say label and unit as the language joins them', () => {
    expect(heads['en']).toMatchObject({ rank: 'Rank', area_km2: 'Area, km²', patent_share: 'Patents, % of world', density: 'Mentions, per km²', field_quotient: 'Optics, location quotient' });
    expect(heads['zh']).toMatchObject({ rank: '名次', area_km2: '面积，km²', patent_share: '专利，占世界 %', density: '人次，每 km²', publication_field: '首位学科' });
    expect(meanings['en']!['inhabitants']).toBe('Inhabitants within the outline. a grid');
  });

  test('are those that editions publish, under the name that each stands for', async () => {
    const { published } = await import('../language/columns');
    const meaning = (name: string, table?: string) => published(name, table).meaning.en;
    expect(meanings['en']).toMatchObject({
      score: meaning('score'), intensity: meaning('score_per_million'), density: meaning('mentions_per_km2'), id: meaning('cluster_id'), deal_full: meaning('deals_full'),
      patent_organisation: meaning('top_patent_organisation'), field_quotient: meaning('location_quotient', 'fields.csv'),
    });
    expect(() => published('intensity')).toThrow('ranking.csv has no column intensity.');
  });
});

test('every published column that pages show has both languages', async () => {
  const { tables } = await import('../language/columns');
  for (const column of tables.flatMap((table) => table.columns)) {
    for (const text of [column.label.en, column.label.zh, column.meaning.en, column.meaning.zh]) expect(text, column.name).toBeTruthy();
    if (column.unit) expect([column.unit.en, column.unit.zh], column.name).not.toContain('');
  }
});
