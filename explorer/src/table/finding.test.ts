import { describe, expect, test } from 'vitest';
import type { Cluster } from '../api/types';
import { findingOf } from './finding';

const cluster = (id: string, patent: number | null, publication: number | null): Cluster =>
  ({ id, kinds: { patent: { world_share: patent }, publication: { world_share: publication } } }) as unknown as Cluster;
const clusters = [cluster('a', 4, 1.5), cluster('b', 2.25, 0.5), cluster('c', 0, 0.25)];

describe('what the clusters on show add up to', () => {
  test('shares of the world by kind', () => {
    expect(findingOf(clusters, ['patent', 'publication'], null)).toEqual({
      count: 3, shares: [{ kind: 'patent', percent: 6.25 }, { kind: 'publication', percent: 2.25 }], moves: null,
    });
  });

  test('a kind without a world is not told as zero', () => {
    expect(findingOf([...clusters, cluster('d', null, 1)], ['patent', 'publication', 'deal'], null).shares).toEqual([{ kind: 'publication', percent: 3.25 }]);
  });

  test('who rose, who fell, who stayed and who is new', () => {
    const changes: Record<string, number | 'new' | null> = { a: 2, b: -1, c: 'new', d: 0, e: -7, f: null };
    const all = Object.keys(changes).map((id) => cluster(id, 1, 1));
    expect(findingOf(all, ['patent'], (one) => changes[one.id] ?? null).moves).toEqual({ rose: 1, fell: 2, stayed: 1, new: 1 });
    expect(findingOf(all, ['patent'], () => null).moves).toBeNull();
  });
});
