import type { Feature, FeatureCollection } from 'geojson';
import { api } from '../api/client';
import type { Cluster, Edition, LiveAnswer, Point } from '../api/types';

const files = new Map<string, Promise<FeatureCollection>>();

/**
 * The exact outlines of what is on show, for downloads: the edition's file, or the polygons of the re-run.
 * @param question That the answer is to.
 */
export async function outlinesOf(edition: Edition | null, answer: LiveAnswer | null, question: string): Promise<FeatureCollection> {
  if (!edition) return { type: 'FeatureCollection', features: [] };
  if (answer) {
    const { outlines } = await api.askedOutlines(edition.name, question);
    return { type: 'FeatureCollection', features: answer.clusters.map((cluster, index) => outline(cluster, outlines[index] ?? [])) };
  }
  const known = files.get(edition.name) ?? api.outlines(edition.name);
  files.set(edition.name, known);
  known.catch(() => files.delete(edition.name));
  return known;
}

function outline(cluster: Cluster, rings: Point[][]): Feature {
  return { type: 'Feature', id: cluster.id, geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }, properties: {} };
}
