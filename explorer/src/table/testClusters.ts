import type { Cluster } from '../api/types';
import type { Column } from './columns';

/** For tests: a cluster that is the same as any other but for what is given. */
export function cluster(given: Partial<Cluster>): Cluster {
  return {
    id: `c-${given.rank ?? 1}`, rank: 1, name: '', economies: [], score: 0, kinds: {}, mentions: 0, places: 0, centre: [0, 0], area_km2: 0, diameter_km: 0,
    cities: [], organisations: [], fields: [], intensity: null, citations: null, uncertainty: null, ...given,
  };
}

export function column(key: string, value: Column['value'], align: Column['align'] = 'left'): Column {
  return { key, label: key, about: '', align, width: 100, value, text: () => '', priority: 0 };
}

/** Columns and rows in which each row's cells are those of a table. */
export function tableOf(cells: (number | string | null)[][]): { rows: Cluster[]; columns: Column[] } {
  const rows = cells.map((_, index) => cluster({ rank: index + 1 }));
  return { rows, columns: (cells[0] ?? []).map((_, index) => column(`column ${index}`, (row) => cells[row.rank - 1]?.[index] ?? null)) };
}
