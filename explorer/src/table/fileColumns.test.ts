import { expect, test, vi } from 'vitest';
import { cluster, column } from './testClusters';

vi.stubGlobal('location', { search: '', pathname: '/' });
vi.stubGlobal('navigator', { languages: [] });
vi.stubGlobal('document', { documentElement: { lang: '', hasAttribute: () => false } });
vi.stubGlobal('addEventListener', () => undefined);
const { fileColumns, withExact } = await import('./fileColumns');

const score = { ...column('score', (row) => row.score, 'right'), decimals: 2 };

test('a number is there as shown and with all digits, which stand once where they are the same', () => {
  const rows = [cluster({ rank: 1, score: 1 / 3 }), cluster({ rank: 2, score: 0.125 })];
  const columns = withExact([score, { ...column('rank', (row) => row.rank), decimals: 0 }], rows);
  expect(columns.map((one) => one.key)).toEqual(['score', 'score_exact', 'rank']);
  expect(rows.map((row) => columns.map((one) => one.value(row)))).toEqual([[0.33, 1 / 3, 1], [0.13, 0.125, 2]]);
});

test('what is missing or text stays so', () => {
  const rows = [cluster({ rank: 1 }), cluster({ rank: 2 })];
  const mixed = { ...column('density', (row) => (row.rank === 1 ? null : 2.345)), decimals: 1 };
  expect(rows.map((row) => withExact([mixed], rows).map((one) => one.value(row)))).toEqual([[null, null], [2.3, 2.345]]);
  expect(withExact([column('id', (row) => row.id)], rows).map((one) => one.key)).toEqual(['id']);
});

test('economies stand by code and by name', () => {
  const columns = fileColumns([column('name', () => 'as shown'), column('economies', (row) => row.economies.join('/'))]);
  expect(columns.map((one) => one.key)).toEqual(['name', 'economies', 'economy_names']);
  expect(columns.map((one) => one.value(cluster({ name: 'Basel', economies: ['CH', 'FR'] })))).toEqual(['Basel', 'CH/FR', 'Switzerland; France']);
});
