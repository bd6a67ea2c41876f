import { geoInterpolate } from 'd3-geo';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { api } from '../api/client';
import type { Cluster, Edition, Point, Ties } from '../api/types';

/** More would hide the map; of one cluster all are drawn up to this many. */
export const arcsShown = 120;
const steps = 48;

const known = new Map<string, Promise<Ties>>();

export function loadTies(edition: string): Promise<Ties> {
  const ties = known.get(edition) ?? api.ties(edition);
  known.set(edition, ties);
  ties.catch(() => known.delete(edition));
  return ties;
}

/** The strongest ties between clusters on show as great circles; only those of one cluster when one is named. */
export function arcsOf(edition: Edition, ties: Ties, shown: Set<string>, of: string | null): FeatureCollection<LineString> {
  const picked: { from: Cluster; to: Cluster; documents: number }[] = [];
  for (let i = 0; i < ties.documents.length && picked.length < arcsShown; i++) {
    const [from, to] = [edition.clusters[ties.first[i] ?? -1], edition.clusters[ties.second[i] ?? -1]];
    if (!from || !to || (of ? from.id !== of && to.id !== of : !shown.has(from.id) || !shown.has(to.id))) continue;
    picked.push({ from, to, documents: ties.documents[i] ?? 0 });
  }
  const most = picked[0]?.documents ?? 1;
  return { type: 'FeatureCollection', features: picked.map(({ from, to, documents }) => arc(from, to, documents / most)) };
}

function arc(from: Cluster, to: Cluster, strength: number): Feature<LineString> {
  const isAbroad = !from.economies.some((economy) => to.economies.includes(economy));
  return {
    type: 'Feature', geometry: { type: 'LineString', coordinates: greatCircle(from.centre, to.centre) },
    properties: { width: 0.6 + 4 * Math.sqrt(strength), strength, abroad: isAbroad },
  };
}

/** The shortest line over the globe; it runs on past ±180° instead of jumping. */
export function greatCircle(from: Point, to: Point): Point[] {
  const at = geoInterpolate(from, to);
  const line: Point[] = [];
  let turn = 0;
  for (let step = 0; step <= steps; step++) {
    const [longitude, latitude] = at(step / steps);
    const before = line.at(-1)?.[0];
    if (before !== undefined && Math.abs(longitude + turn - before) > 180) turn += longitude + turn < before ? 360 : -360;
    line.push([longitude + turn, latitude]);
  }
  return line;
}
