import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { partsInside } from './inside';

/** About half a kilometre, so that the dots end at the area's line. */
const step = 0.005;

/** The borders that run through clusters of several economies, cut to the clusters. */
export function bordersAcross(borders: MultiLineString, areas: FeatureCollection<MultiPolygon>): MultiLineString {
  const crossing = areas.features.filter((area) => area.properties?.['crosses'] === true);
  const coordinates = crossing.flatMap((area) => area.geometry.coordinates.flatMap((polygon): Position[][] => partsInside(borders.coordinates, polygon, step)));
  return { type: 'MultiLineString', coordinates };
}
