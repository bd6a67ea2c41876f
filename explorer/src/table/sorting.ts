import type { Cluster } from '../api/types';
import type { Column } from './columns';

/** A sort is a column's key, with a minus in front for falling order. */
export function parseSort(sort: string): { key: string; isFalling: boolean } {
  return sort.startsWith('-') ? { key: sort.slice(1), isFalling: true } : { key: sort, isFalling: false };
}

/** First press: the order in which a column is most often wanted; second press: the other way round. */
export function nextSort(sort: string, column: Column): string {
  const { key, isFalling } = parseSort(sort);
  const wantsFalling = column.align === 'right' && column.key !== 'rank';
  if (key !== column.key) return wantsFalling ? `-${column.key}` : column.key;
  return isFalling ? column.key : `-${column.key}`;
}

/** Missing values come last in either direction; equal values stay in the order of rank. */
export function sortClusters(clusters: Cluster[], columns: Column[], sort: string, language: string): Cluster[] {
  const { key, isFalling } = parseSort(sort);
  const column = columns.find((one) => one.key === key);
  if (!column) return clusters;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = isFalling ? -1 : 1;
  return [...clusters].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === null || right === null || typeof left !== typeof right) return order(left) - order(right) || a.rank - b.rank;
    const by = typeof left === 'number' ? left - (right as number) : collator.compare(left, right as string);
    return sign * by || a.rank - b.rank;
  });
}

function order(value: number | string | null): number {
  return value === null ? 2 : typeof value === 'string' ? 1 : 0;
}
