import { expect, test } from 'vitest';
import { mostSides, toggled } from './chosen';
import { pairKey, readPairs } from './pairTable';

test('a second press takes one out, and no more than the page has room for come in', () => {
  expect(toggled(toggled([], 'a-b'), 'a-b')).toEqual([]);
  const full = ['a', 'b', 'c', 'd'];
  expect(full).toHaveLength(mostSides);
  expect(toggled(full, 'e')).toEqual(full);
  expect(toggled(full, 'b')).toEqual(['a', 'c', 'd']);
});

test('economies do not stand beside clusters', () => {
  expect(toggled(['jp-tokyo', 'kr-seoul'], 'DE')).toEqual(['DE']);
  expect(toggled(['DE', 'FR'], 'jp-tokyo')).toEqual(['jp-tokyo']);
});

test('pairs are read by the names of the columns, whatever else the table has', () => {
  const pairs = readPairs('new,other_id,cluster_id,distinguishable,p_above\nx,b,a,no,0.6200\nx,c,a,yes,0.9990\n');
  expect(pairs.get(pairKey('a', 'b'))).toEqual({ above: 0.62, isDistinguishable: false });
  expect(pairs.get(pairKey('a', 'c'))).toEqual({ above: 0.999, isDistinguishable: true });
  expect(pairs.get(pairKey('b', 'a'))).toBeUndefined();
});
