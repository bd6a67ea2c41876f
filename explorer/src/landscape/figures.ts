import type { Landscape, LandscapeRow, LandscapeTable } from '../api/types';
import { economyName } from '../language/language.svelte';

export const figures = ['share', 'rta', 'growth', 'per_million'] as const;
export type Figure = (typeof figures)[number];

/** Counts of the file are billionths of documents. */
export const whole = 1e9;

export interface Bar { row: LandscapeRow; value: number; low: number | null; high: number | null }

/** Those that have the figure, the largest first; null and zero are told apart. */
export function barsOf(file: Landscape, table: LandscapeTable, figure: Figure): Bar[] {
  const documents = file.documents;
  const bars = table.rows.flatMap((row): Bar[] => {
    if (figure === 'share') return [{ row, value: row.share_percent, low: row.count_low === null ? null : (100 * row.count_low) / documents, high: row.count_high === null ? null : (100 * row.count_high) / documents }];
    if (figure === 'rta') return row.specialisation ? [{ row, value: row.specialisation.advantage, low: row.specialisation.low, high: row.specialisation.high }] : [];
    const value = figure === 'growth' ? row.growth.at(-1)?.cagr ?? null : row.per_million;
    return value === null ? [] : [{ row, value, low: null, high: null }];
  });
  return figure === 'share' ? bars : bars.sort((a, b) => b.value - a.value || a.row.rank - b.row.rank);
}

/** Economies in the reader's language; others as the file has them. */
export function unitName(by: string, row: { code: string; name: string }): string {
  return by === 'economy' ? economyName(row.code) : row.name;
}

/** The first few by count, all others, and what belongs to none, a year; null where the store has no such year. */
export interface Layer { name: string; kind: 'unit' | 'others' | 'none'; years: (number | null)[] }

export function layersOf(file: Landscape, table: LandscapeTable, most: number, words: { others: string; none: string }): Layer[] {
  const first = table.rows.slice(0, most);
  const sum = (rows: LandscapeRow[], at: number) => rows.reduce((all, row) => all + (row.years[at] ?? 0), 0);
  const layer = (of: (at: number) => number) => file.world_counts.map((world, at) => (world === null ? null : of(at) / whole));
  const rest = table.rows.slice(most);
  // A document counts in full for each of its fields, so that what belongs to none cannot be had by taking away.
  const isDivided = table.by !== 'field' && file.recipe.counting === 'fractional';
  return [
    ...first.map((row): Layer => ({ name: unitName(table.by, row), kind: 'unit', years: layer((at) => row.years[at] ?? 0) })),
    ...(rest.length > 0 ? [{ name: words.others, kind: 'others' as const, years: layer((at) => sum(rest, at)) }] : []),
    ...(isDivided && table.unplaced > 0 ? [{ name: words.none, kind: 'none' as const, years: layer((at) => Math.max(0, (file.world_counts[at] ?? 0) - sum(table.rows, at))) }] : []),
  ];
}
