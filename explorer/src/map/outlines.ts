import type { Feature, FeatureCollection } from 'geojson';
import { api } from '../api/client';
import type { Cluster, Edition, LiveAnswer, Point } from '../api/types';

const files = new Map<string, Promise<FeatureCollection>>();

/** Outlines of what is on show: the edition's file, or the polygons of the re-run. */
export async function outlinesOf(edition: Edition | null, answer: LiveAnswer | null): Promise<FeatureCollection> {
  if (!edition) return { type: 'FeatureCollection', features: [] };
  if (answer) return { type: 'FeatureCollection', features: answer.clusters.map((cluster, index) => outline(cluster, answer.outlines[index] ?? [])) };
  const known = files.get(edition.name) ?? api.outlines(edition.name);
  files.set(edition.name, known);
  known.catch(() => files.delete(edition.name));
  return known;
}

function outline(cluster: Cluster, rings: Point[][]): Feature {
  return { type: 'Feature', id: cluster.id, geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }, properties: properties(cluster) };
}

export function centresOf(clusters: Cluster[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: clusters.map((cluster) => ({
      type: 'Feature', id: cluster.id, geometry: { type: 'Point', coordinates: cluster.centre }, properties: properties(cluster),
    })),
  };
}

function properties(cluster: Cluster): Record<string, string | number | boolean> {
  return { cluster_id: cluster.id, rank: cluster.rank, name: cluster.name, score: cluster.score, crosses: cluster.economies.length > 1 };
}

/** West, south, east, north; east is above 180 where a cluster lies across the antimeridian. */
export function boundsOf(feature: Feature): [number, number, number, number] | null {
  const geometry = feature.geometry;
  const rings = geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry?.type === 'Polygon' ? geometry.coordinates : [];
  const points = rings.flat();
  if (points.length === 0) return null;
  const longitudes = points.map((point) => point[0] ?? 0);
  const isSplit = Math.max(...longitudes) - Math.min(...longitudes) > 180;
  const shifted = isSplit ? longitudes.map((longitude) => (longitude < 0 ? longitude + 360 : longitude)) : longitudes;
  const latitudes = points.map((point) => point[1] ?? 0);
  return [Math.min(...shifted), Math.min(...latitudes), Math.max(...shifted), Math.max(...latitudes)];
}
