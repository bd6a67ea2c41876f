import type { Cluster, Kind, Leader } from '../api/types';
import { economyName, number, t } from '../language/language.svelte';

export type Align = 'left' | 'right';

/** A column of the ranking: what it holds, how it reads, and how it goes into a file. */
export interface Column {
  key: string;
  label: string;
  about: string;
  align: Align;
  width: number;
  value: (cluster: Cluster) => number | string | null;
  text: (cluster: Cluster) => string;
  /** Cells with a bar are drawn against the largest value on show. */
  bar?: 'score' | Kind;
  /** Width of the table's pane from which the column is usually there, in pixels. */
  usualFrom: number;
}

const never = Infinity;

export interface ColumnContext {
  kinds: Kind[];
  counting: 'fractional' | 'full';
  change: ((cluster: Cluster) => number | 'new' | null) | null;
}

export function columnsOf({ kinds, counting, change }: ColumnContext): Column[] {
  const columns: Column[] = [
    numeric('rank', 52, (c) => c.rank, 0, 0, t('about.rank')),
    ...(change ? [moved(change)] : []),
    text('name', 200, (c) => c.name, 0),
    text('economies', 128, (c) => c.economies.join('/'), 620, (c) => c.economies.map((code) => economyName(code)).join(' · ')),
    { ...numeric('score', 108, (c) => c.score, 2, 0, t('about.score')), bar: 'score' },
  ];
  for (const kind of kinds) columns.push({ ...numeric(`${kind}_share`, 106, (c) => c.kinds[kind]?.world_share ?? null, 2, 480 + 110 * kinds.length, t(`about.${kind}_share`)), bar: kind });
  for (const kind of kinds) {
    columns.push(numeric(`${kind}_count`, 104, (c) => c.kinds[kind]?.[counting] ?? null, 0, 560 + 215 * kinds.length, t(`about.${counting}`)));
  }
  columns.push(
    numeric('mentions', 112, (c) => c.mentions, 0, never, t('about.mentions')),
    numeric('places', 92, (c) => c.places, 0, never, t('about.places')),
    numeric('area_km2', 112, (c) => c.area_km2, 0, never, t('about.area_km2')),
    numeric('diameter_km', 112, (c) => c.diameter_km, 0, never, t('about.diameter_km')),
    numeric('density', 122, (c) => (c.area_km2 > 0 ? c.mentions / c.area_km2 : null), 1, never, t('about.density')),
  );
  for (const kind of kinds.filter((kind) => kind !== 'deal')) {
    columns.push(leader(`${kind}_organisation`, (c) => c.organisations, kind), leader(`${kind}_field`, (c) => c.fields, kind));
  }
  columns.push(text('cities', 260, (c) => c.cities.join('; '), never), text('id', 180, (c) => c.id, never));
  return columns;
}

/** Those that the visitor chose, or the usual ones; the name stays whatever is chosen. */
export function chosen(columns: Column[], keys: string[], paneWidth: number): Column[] {
  return keys.length === 0 ? columns.filter((column) => column.usualFrom <= paneWidth) : columns.filter((column) => column.key === 'name' || keys.includes(column.key));
}

function label(key: string): string {
  return t(`column.${key}` as Parameters<typeof t>[0]);
}

function numeric(key: string, width: number, value: (c: Cluster) => number | null, decimals: number, usualFrom: number, about: string): Column {
  return { key, label: label(key), about, align: 'right', width, value, text: (c) => number(value(c), decimals), usualFrom };
}

function text(key: string, width: number, value: (c: Cluster) => string, usualFrom: number, shown = value): Column {
  return { key, label: label(key), about: '', align: 'left', width, value, text: shown, usualFrom };
}

function leader(key: string, list: (c: Cluster) => Leader[], kind: Kind): Column {
  const first = (c: Cluster) => list(c).find((one) => one.kind === kind);
  return text(key, 220, (c) => first(c)?.name ?? '', never, (c) => {
    const one = first(c);
    return one ? `${one.name}${one.percent === null ? '' : ` ${number(one.percent, 1)} %`}` : '–';
  });
}

function moved(change: (c: Cluster) => number | 'new' | null): Column {
  const value = (c: Cluster) => {
    const by = change(c);
    return by === 'new' ? t('moved.new') : by;
  };
  return { key: 'change', label: label('change'), about: t('about.change'), align: 'right', width: 60, value, text: (c) => changeText(change(c)), usualFrom: 330 };
}

export function changeText(by: number | 'new' | null): string {
  if (by === null) return '–';
  if (by === 'new') return t('moved.new');
  return by === 0 ? '=' : by > 0 ? `▲ ${number(by)}` : `▼ ${number(-by)}`;
}
