import type { Cluster, ClusterInside, Edition, Kind, Movement, Pair } from '../api/types';
import { columnHead } from '../language/columns';
import { economyName, number, t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { signed, spread } from '../compare/signed';
import { rankText } from '../table/columns';

/** One cell: a figure with its bar, or a list. */
export interface SideCell {
  text: string;
  note?: string;
  /** For a bar against the largest of its line; null where it is not known. */
  value?: number | null;
  list?: { name: string; text: string }[];
}

/** One line of the comparison, a cell for each side. */
export interface SideLine {
  key: string;
  label: string;
  tone?: Kind | 'cluster';
  cells: SideCell[];
}

export interface ClusterSide {
  cluster: Cluster;
  /** Null until it came, and under a question, which asks no documents. */
  inside: ClusterInside | null;
  movement: Movement | undefined;
}

const listed = 3;

export function clusterLines(sides: ClusterSide[], kinds: Kind[]): SideLine[] {
  const line = (key: string, label: string, cell: (side: ClusterSide) => SideCell, tone?: SideLine['tone']): SideLine =>
    ({ key, label, cells: sides.map(cell), ...(tone && { tone }) });
  const figure = (key: string, value: (cluster: Cluster) => number | null | undefined, decimals: number, name = key) =>
    line(key, columnHead(name), ({ cluster }) => ({ text: number(value(cluster), decimals) }));
  return [
    line('rank', columnHead('rank'), ({ cluster }) => ({ text: rankText(cluster) })),
    line('score', columnHead('score'), ({ cluster }) => ({ text: number(cluster.score, 2), value: cluster.score }), 'cluster'),
    ...kinds.map((kind) => line(`share-${kind}`, columnHead(`${kind}_share`), ({ cluster }) => ofKind(cluster, kind), kind)),
    ...(sides.some(({ cluster }) => cluster.intensity) ? [
      line('intensity', t('cluster.perMillion'), ({ cluster: { intensity } }) => ({
        text: number(intensity?.score, 2), value: intensity?.score ?? null, ...(intensity && { note: t('cluster.perMillionNote', { rank: intensity.rank, inhabitants: number(intensity.inhabitants) }) }),
      }), 'cluster' as const),
    ] : []),
    ...(sides.some(({ cluster }) => cluster.citations) ? [
      line('cited', t('cluster.cited'), ({ cluster: { citations } }) => ({
        text: percent(citations && citations.top10.value / 100), value: citations?.top10.value ?? null, ...(citations && { note: t('cluster.citedNote', { low: number(citations.top10.low, 1), high: number(citations.top10.high, 1), mean: number(citations.mean.value, 2) }) }),
      }), 'publication' as const),
    ] : []),
    figure('area_km2', (one) => one.area_km2, 0),
    figure('diameter_km', (one) => one.diameter_km, 0),
    figure('places', (one) => one.places, 0),
    figure('mentions', (one) => one.mentions, 0),
    ...(sides.some(({ movement }) => movement) ? [growth(line)] : []),
    ...(sides.some(({ cluster }) => cluster.uncertainty?.exists != null) ? [line('exists', t('side.exists'), ({ cluster }) => ({ text: percent(cluster.uncertainty?.exists) }))] : []),
    line('economies', columnHead('economies'), ({ cluster }) => ({ text: cluster.economies.map((code) => economyName(code)).join(' · ') })),
    ...kinds.flatMap((kind) => [leaders(line, kind, 'organisations'), fields(line, kind)]),
    ...(sides.some(({ inside }) => inside?.inside) ? [line('partners', t('cluster.whom'), ({ inside }) => partners(inside))] : []),
  ];
}

type Line = (key: string, label: string, cell: (side: ClusterSide) => SideCell, tone?: SideLine['tone']) => SideLine;

function ofKind(cluster: Cluster, kind: Kind): SideCell {
  const figures = cluster.kinds[kind];
  return { text: number(figures?.world_share, 2), value: figures?.world_share ?? null, note: t('side.documents', { count: number(figures?.count) }) };
}

function growth(line: Line): SideLine {
  return line('growth', t('compare.growth'), ({ movement }) => {
    const range = movement?.uncertainty?.growth;
    return { text: signed(movement?.growth_percent ?? null, 1), ...(range && range.low !== null && range.high !== null && { note: spread(range.low, range.high, 1) }) };
  });
}

function leaders(line: Line, kind: Kind, part: 'organisations'): SideLine {
  return line(`${kind}-${part}`, `${t('cluster.organisations')}, ${t(`kind.${kind}`)}`, ({ cluster }) =>
    listOf(cluster[part].filter((one) => one.kind === kind).slice(0, listed).map((one) => ({ name: one.name, text: withUnit(one.percent, 1) }))));
}

/** With how much more of it there is than in the world, where that is known. */
function fields(line: Line, kind: Kind): SideLine {
  return line(`${kind}-fields`, `${t('side.fields')}, ${t(`kind.${kind}`)}`, ({ cluster, inside }) => {
    const all = inside?.inside?.fields.filter((one) => one.kind === kind).map((one) => ({ name: one.field, text: `${withUnit(one.percent, 1)}${one.location_quotient === null ? '' : ` · ×${number(one.location_quotient, 2)}`}` }))
      ?? cluster.fields.filter((one) => one.kind === kind).map((one) => ({ name: one.name, text: withUnit(one.percent, 1) }));
    return listOf(all.slice(0, listed));
  });
}

/** Of all kinds together, as on a cluster's own page. */
function partners(inside: ClusterInside | null): SideCell {
  const sums = new Map<string, { name: string; documents: number }>();
  for (const one of inside?.inside?.partners ?? []) {
    const key = one.cluster_id ?? `${one.economy}|${one.admin1}|${one.name}`;
    sums.set(key, { name: one.name, documents: one.documents + (sums.get(key)?.documents ?? 0) });
  }
  return listOf([...sums.values()].sort((a, b) => b.documents - a.documents).slice(0, listed).map((one) => ({ name: one.name, text: number(one.documents) })));
}

function listOf(list: SideCell['list'] & object): SideCell {
  return list.length === 0 ? { text: '–' } : { text: '', list };
}

export interface EconomySide {
  code: string;
  /** Those on show that list it, by rank. */
  clusters: Cluster[];
  row: Edition['economies'][number] | undefined;
  change: Pair['economies'][number] | undefined;
}

/** @param kinds with their places in the row's lists of shares */
export function economyLines(sides: EconomySide[], kinds: { kind: Kind; at: number }[], hasRow: boolean): SideLine[] {
  const line = (key: string, label: string, cell: (side: EconomySide) => SideCell, tone?: SideLine['tone']): SideLine => ({ key, label, cells: sides.map(cell), ...(tone && { tone }) });
  return [
    line('clusters', t('compare.clusters'), ({ clusters }) => ({ text: number(clusters.length), value: clusters.length }), 'cluster'),
    line('first', t('economy.best'), ({ clusters: [first] }) => (first ? { text: rankText(first), note: clusterName(first) } : { text: '–' })),
    line('score', t('economy.score'), ({ clusters }) => ({ text: number(sum(clusters.map((one) => one.score)), 2), value: sum(clusters.map((one) => one.score)) }), 'cluster'),
    ...(hasRow ? kinds.flatMap(({ kind, at }) => [
      line(`world-${kind}`, t('economy.world', { kind: t(`kind.${kind}`) }), ({ row }) => ({ text: number(row?.world_shares[at], 2), value: row?.world_shares[at] ?? null }), kind),
      line(`inside-${kind}`, t('economy.inside', { kind: t(`kind.${kind}`) }), ({ row }) => ({ text: number(partInside(row, at), 0) })),
    ]) : []),
    ...(sides.some(({ change }) => change) ? [line('change', t('economy.before'), ({ change }) => ({ text: number(change?.clusters_before) }))] : []),
    line('list', t('economy.clusters'), ({ clusters }) => listOf(clusters.slice(0, 5).map((one) => ({ name: clusterName(one), text: number(one.rank) })))),
  ];
}

/** Percent of an economy's documents that lie in its clusters. */
export function partInside(row: EconomySide['row'], at: number): number | null {
  const [all, inside] = [row?.world_shares[at], row?.cluster_shares[at]];
  return all && inside != null ? (100 * inside) / all : null;
}

function sum(values: number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function percent(part: number | null | undefined): string {
  return part == null ? '–' : withUnit(100 * part, part === 1 ? 0 : 1);
}

function withUnit(value: number | null, decimals: number): string {
  return value === null ? '–' : `${number(value, decimals)} %`;
}
