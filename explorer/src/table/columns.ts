import type { Cluster, Kind, Leader } from '../api/types';
import { columnHead, columnMeaning } from '../language/columns';
import { economyName, number, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';

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
  /** Of a number as it is shown; files have it so, and with all digits. */
  decimals?: number;
  /** Cells with a bar are drawn against the largest value on show. */
  bar?: 'score' | 'field' | Kind;
  /** The usual columns are the foremost that fit side by side: 0 stands first, never is only there when chosen. Those up to the history fit at 1,280 pixels. */
  priority: number;
}

const never = Infinity;
const always = 0;

export interface ColumnContext {
  kinds: Kind[];
  counting: 'fractional' | 'full';
  change: ((cluster: Cluster) => number | 'new' | null) | null;
  ranks: Map<string, (number | null)[]>;
  field: { name: string; by: 'share' | 'quotient'; value: (cluster: Cluster) => number | null } | null;
  population: string;
  /** The edition says how sure its ranks are. */
  hasRankSets: boolean;
}

export function columnsOf({ kinds, counting, change, ranks, field, population, hasRankSets }: ColumnContext): Column[] {
  const columns: Column[] = [
    hasRankSets ? rankWithSet() : numeric('rank', 54, (c) => c.rank, 0, always),
    ...(change ? [moved(change)] : []),
    ...(ranks.size > 0 ? [past(ranks)] : []),
    text('name', 152, clusterName, always),
    ...(hasRankSets ? [strip()] : []),
    { ...text('economies', 96, (c) => c.economies.join('/'), 5), text: (c) => c.economies.map((code) => economyName(code)).join(' · ') },
    { ...numeric('score', 82, (c) => c.score, 2, always), bar: 'score' },
  ];
  for (const kind of kinds) columns.push({ ...numeric(`${kind}_share`, 90, (c) => c.kinds[kind]?.world_share ?? null, 2, 3), bar: kind });
  if (field) columns.push(ofField(field));
  for (const kind of kinds) for (const method of ['fractional', 'full'] as const) columns.push(count(kind, method, method === counting ? 6 : never));
  columns.push(
    numeric('intensity', 120, (c) => c.intensity?.score ?? null, 2, never, 'score_per_million'),
    numeric('intensity_rank', 116, (c) => c.intensity?.rank ?? null, 0, never),
    { ...numeric('inhabitants', 112, (c) => c.intensity?.inhabitants ?? null, 0, never, 'population'), about: inhabitantsMeaning(population) },
    numeric('top_10_share', 140, (c) => c.citations?.top10.value ?? null, 1, never, 'publications_top_10_share'),
    numeric('mncs', 122, (c) => c.citations?.mean.value ?? null, 2, never),
    numeric('mentions', 112, (c) => c.mentions, 0, never),
    numeric('places', 92, (c) => c.places, 0, never),
    numeric('area_km2', 112, (c) => c.area_km2, 0, never),
    numeric('diameter_km', 112, (c) => c.diameter_km, 0, never),
    numeric('density', 122, (c) => (c.area_km2 > 0 ? c.mentions / c.area_km2 : null), 1, never, 'mentions_per_km2'),
  );
  for (const kind of kinds.filter((kind) => kind !== 'deal')) {
    columns.push(leader(`${kind}_organisation`, (c) => c.organisations, kind), leader(`${kind}_field`, (c) => c.fields, kind));
  }
  columns.push(text('cities', 260, (c) => c.cities.join('; '), never), text('id', 180, (c) => c.id, never, 'cluster_id'));
  return columns;
}

/** Those that the visitor chose, or the usual ones; the name and the field of the filter stay whatever is chosen. */
export function chosen(columns: Column[], keys: string[], paneWidth: number): Column[] {
  if (keys.length === 0) return usual(columns, paneWidth);
  return columns.filter((column) => column.key === 'name' || column.bar === 'field' || keys.includes(column.key));
}

export function usual(columns: Column[], paneWidth: number): Column[] {
  // Columns of the same priority come together or not at all.
  const priorities = [...new Set(columns.map((column) => column.priority))].filter((priority) => priority !== never).sort((a, b) => a - b);
  let room = paneWidth;
  let last = always;
  for (const priority of priorities) {
    room -= columns.filter((column) => column.priority === priority).reduce((all, column) => all + column.width, 0);
    if (room < 0) break;
    last = priority;
  }
  return columns.filter((column) => column.priority <= last);
}

/** What is known of the inhabitants, with where it comes from. */
export function inhabitantsMeaning(source: string): string {
  return `${columnMeaning('population')} ${source}`.trim();
}

/** A column that editions publish under a name of its own. */
function numeric(key: string, width: number, value: (c: Cluster) => number | null, decimals: number, priority: number, name = key): Column {
  return { key, label: columnHead(name), about: columnMeaning(name), align: 'right', width, value, decimals, text: (c) => number(value(c), decimals), priority };
}

function text(key: string, width: number, value: (c: Cluster) => string, priority: number, name = key): Column {
  return { key, label: columnHead(name), about: columnMeaning(name), align: 'left', width, value, text: value, priority };
}

function leader(key: string, list: (c: Cluster) => Leader[], kind: Kind): Column {
  const first = (c: Cluster) => list(c).find((one) => one.kind === kind);
  const withPart = (c: Cluster) => {
    const one = first(c);
    return one ? `${one.name}${one.percent === null ? '' : ` ${number(one.percent, 1)} %`}` : '–';
  };
  return { ...text(key, 220, (c) => first(c)?.name ?? '', never, `top_${key}`), text: withPart };
}

function count(kind: Kind, method: 'fractional' | 'full', priority: number): Column {
  return numeric(`${kind}_${method}`, 104, (c) => c.kinds[kind]?.[method] ?? null, 0, priority, `${kind}s_${method}`);
}

function ofField({ name, by, value }: NonNullable<ColumnContext['field']>): Column {
  const [about, decimals] = by === 'share' ? [columnMeaning('share', 'fields.csv'), 1] : [columnMeaning('location_quotient', 'fields.csv'), 2];
  return { key: `field_${by}`, label: t(`column.field.${by}`, { field: name }), about, align: 'right', width: 126, value, decimals, text: (c) => number(value(c), decimals), bar: 'field', priority: always };
}

function past(ranks: Map<string, (number | null)[]>): Column {
  const list = (c: Cluster) => (ranks.get(c.id) ?? []).map((rank) => rank ?? '–').join(' ');
  return { key: 'history', label: t('column.history'), about: t('about.history', { list: '' }), align: 'left', width: 66, value: list, text: list, priority: 4 };
}

function moved(change: (c: Cluster) => number | 'new' | null): Column {
  const value = (c: Cluster) => {
    const by = change(c);
    return by === 'new' ? t('moved.new') : by;
  };
  return { key: 'change', label: t('column.change'), about: t('about.change'), align: 'right', width: 48, value, text: (c) => changeText(change(c)), priority: 2 };
}

function rankWithSet(): Column {
  return { ...numeric('rank', 88, (c) => c.rank, 0, always), about: t('about.rankSet'), text: rankText };
}

/** Drawn, where there is room; the numbers stand beside the rank, too. */
function strip(): Column {
  const set = (c: Cluster) => (c.uncertainty ? `${c.uncertainty.low}–${c.uncertainty.high}` : '');
  return { key: 'strip', label: t('column.strip'), about: t('about.strip'), align: 'left', width: 104, value: set, text: set, priority: 1 };
}

/** `12 (9–15)`, or the rank alone where nothing was measured. */
export function rankText(cluster: Cluster): string {
  const set = cluster.uncertainty;
  return set ? `${number(cluster.rank)} (${number(set.low)}–${number(set.high)})` : number(cluster.rank);
}

export function changeText(by: number | 'new' | null): string {
  if (by === null) return '–';
  if (by === 'new') return t('moved.new');
  return by === 0 ? '=' : by > 0 ? `▲ ${number(by)}` : `▼ ${number(-by)}`;
}
