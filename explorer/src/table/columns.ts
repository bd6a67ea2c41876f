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
  isUsual: boolean;
}

export interface ColumnContext {
  kinds: Kind[];
  counting: 'fractional' | 'full';
  change: ((cluster: Cluster) => number | 'new' | null) | null;
}

export function columnsOf({ kinds, counting, change }: ColumnContext): Column[] {
  const columns: Column[] = [
    numeric('rank', 62, (c) => c.rank, 0, true, t('about.rank')),
    ...(change ? [moved(change)] : []),
    text('name', 230, (c) => c.name, true),
    text('economies', 150, (c) => c.economies.join('/'), true, (c) => c.economies.map((code) => economyName(code)).join(' · ')),
    { ...numeric('score', 132, (c) => c.score, 2, true, t('about.score')), bar: 'score' },
  ];
  for (const kind of kinds) columns.push({ ...numeric(`${kind}_share`, 122, (c) => c.kinds[kind]?.world_share ?? null, 2, true, t(`about.${kind}_share`)), bar: kind });
  for (const kind of kinds) {
    columns.push(numeric(`${kind}_count`, 118, (c) => c.kinds[kind]?.[counting] ?? null, 0, true, t(`about.${counting}`)));
  }
  columns.push(
    numeric('mentions', 112, (c) => c.mentions, 0, false, t('about.mentions')),
    numeric('places', 92, (c) => c.places, 0, false, t('about.places')),
    numeric('area_km2', 112, (c) => c.area_km2, 0, false, t('about.area_km2')),
    numeric('diameter_km', 112, (c) => c.diameter_km, 0, false, t('about.diameter_km')),
    numeric('density', 122, (c) => (c.area_km2 > 0 ? c.mentions / c.area_km2 : null), 1, false, t('about.density')),
  );
  for (const kind of kinds.filter((kind) => kind !== 'deal')) {
    columns.push(leader(`${kind}_organisation`, (c) => c.organisations, kind), leader(`${kind}_field`, (c) => c.fields, kind));
  }
  columns.push(text('cities', 260, (c) => c.cities.join('; '), false), text('id', 180, (c) => c.id, false));
  return columns;
}

/** Those that the visitor chose, or the usual ones; the name stays whatever is chosen. */
export function chosen(columns: Column[], keys: string[]): Column[] {
  return keys.length === 0 ? columns.filter((column) => column.isUsual) : columns.filter((column) => column.key === 'name' || keys.includes(column.key));
}

function label(key: string): string {
  return t(`column.${key}` as Parameters<typeof t>[0]);
}

function numeric(key: string, width: number, value: (c: Cluster) => number | null, decimals: number, isUsual: boolean, about: string): Column {
  return { key, label: label(key), about, align: 'right', width, value, text: (c) => number(value(c), decimals), isUsual };
}

function text(key: string, width: number, value: (c: Cluster) => string, isUsual: boolean, shown = value): Column {
  return { key, label: label(key), about: '', align: 'left', width, value, text: shown, isUsual };
}

function leader(key: string, list: (c: Cluster) => Leader[], kind: Kind): Column {
  const first = (c: Cluster) => list(c).find((one) => one.kind === kind);
  return text(key, 220, (c) => first(c)?.name ?? '', false, (c) => {
    const one = first(c);
    return one ? `${one.name}${one.percent === null ? '' : ` ${number(one.percent, 1)} %`}` : '–';
  });
}

function moved(change: (c: Cluster) => number | 'new' | null): Column {
  const value = (c: Cluster) => {
    const by = change(c);
    return by === 'new' ? t('moved.new') : by;
  };
  return { key: 'change', label: label('change'), about: t('about.change'), align: 'right', width: 74, value, text: (c) => changeText(change(c)), isUsual: true };
}

export function changeText(by: number | 'new' | null): string {
  if (by === null) return '–';
  if (by === 'new') return t('moved.new');
  return by === 0 ? '=' : by > 0 ? `▲ ${number(by)}` : `▼ ${number(-by)}`;
}
