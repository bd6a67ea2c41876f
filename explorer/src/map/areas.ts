import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { api } from '../api/client';
import type { Area, Cluster, Edition, LiveAnswer } from '../api/types';
import { asking } from '../state/asking.svelte';

/** West, south, east, north in degrees; east is above 180 where it lies across the antimeridian. */
export type Bounds = [number, number, number, number];

const known = new Map<string, Promise<FeatureCollection<MultiPolygon>>>();
const asked = new WeakMap<LiveAnswer, Promise<FeatureCollection<MultiPolygon>>>();

/** The smooth areas of what is on show: the edition's, or those of the re-run. Exact outlines are for downloads. */
export function areasOf(edition: Edition | null, answer: LiveAnswer | null): Promise<FeatureCollection<MultiPolygon>> {
  if (!edition) return Promise.resolve({ type: 'FeatureCollection', features: [] });
  return answer ? answerAreas(answer) : editionAreas(edition);
}

/** Asked for when a map draws them, which the table need not wait for. */
function answerAreas(answer: LiveAnswer): Promise<FeatureCollection<MultiPolygon>> {
  const areas = asked.get(answer) ?? api.askedAreas(asking.edition, asking.question).then((found) => areaFeatures(answer.clusters, found));
  asked.set(answer, areas);
  areas.catch(() => asked.delete(answer));
  return areas;
}

function editionAreas(edition: Edition): Promise<FeatureCollection<MultiPolygon>> {
  const areas = known.get(edition.name) ?? api.areas(edition.name).then((found) => areaFeatures(edition.clusters, found));
  known.set(edition.name, areas);
  areas.catch(() => known.delete(edition.name));
  return areas;
}

export function areaFeatures(clusters: Cluster[], areas: Area[]): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: clusters.map((cluster, index) => ({
      type: 'Feature', id: cluster.id, properties: propertiesOf(cluster),
      geometry: { type: 'MultiPolygon', coordinates: (areas[index]?.polygons ?? []) as Position[][][] },
    })),
  };
}

export function centresOf(clusters: Cluster[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: clusters.map((cluster) => ({
      type: 'Feature', id: cluster.id, geometry: { type: 'Point', coordinates: cluster.centre }, properties: propertiesOf(cluster),
    })),
  };
}

function propertiesOf(cluster: Cluster): Record<string, string | number | boolean> {
  return {
    cluster_id: cluster.id, rank: cluster.rank, name: shortName(cluster.name), score: cluster.score, crosses: cluster.economies.length > 1,
    economies: cluster.economies.length > 1 ? cluster.economies.join(' · ') : '', exists: existsIn(cluster),
  };
}

/** Part of the replicates in which the cluster is there; 1 where nobody measured it. */
export function existsIn(cluster: Cluster): number {
  return cluster.uncertainty?.exists ?? 1;
}

/** Without the state or province, which the place on the map tells. */
export function shortName(name: string): string {
  return name.replace(/, [A-Z]{2}$/, '');
}

export function boundsOf(feature: Feature<MultiPolygon>): Bounds | null {
  const points = feature.geometry.coordinates.flat(2);
  return points.length === 0 ? null : [
    Math.min(...points.map((p) => p[0] ?? 0)), Math.min(...points.map((p) => p[1] ?? 0)),
    Math.max(...points.map((p) => p[0] ?? 0)), Math.max(...points.map((p) => p[1] ?? 0)),
  ];
}

/** The narrowest window round points: from the far side of the widest gap between longitudes. */
export function boundsAround(points: Position[]): Bounds | null {
  const longitudes = points.map((p) => p[0] ?? 0).sort((a, b) => a - b);
  const latitudes = points.map((p) => p[1] ?? 0);
  const first = longitudes[0];
  if (first === undefined) return null;
  let [west, widest] = [first, first + 360 - (longitudes.at(-1) ?? first)];
  for (let i = 1; i < longitudes.length; i++) {
    const [before = 0, here = 0] = [longitudes[i - 1], longitudes[i]];
    if (here - before > widest) [west, widest] = [here, here - before];
  }
  return [west, Math.min(...latitudes), west + 360 - widest, Math.max(...latitudes)];
}

/** Both windows, on the first one's turn of the globe. */
export function union(a: Bounds, b: Bounds): Bounds {
  const turn = 360 * Math.round(((a[0] + a[2]) / 2 - (b[0] + b[2]) / 2) / 360);
  return [Math.min(a[0], b[0] + turn), Math.min(a[1], b[1]), Math.max(a[2], b[2] + turn), Math.max(a[3], b[3])];
}
