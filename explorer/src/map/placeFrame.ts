import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import { boundsAround } from './areas';
import type { Box } from './nearPoints';

/** A small map of a few places: equal-area round their middle. */
export interface PlaceFrame {
  width: number;
  height: number;
  projection: GeoProjection;
  kmPerPixel: number;
  /** What of the globe it may show, in degrees; east is above 180 where it lies across the antimeridian. */
  box: Box;
}

const earthRadiusKm = 6371.0088;
/** Places close together are shown with what lies around them. */
const leastKm = 120;

/** The frame that shows all points as large as the pixels allow, or at a scale that is given; null without points. */
export function frameRound(points: Position[], width: number, height: number, scale?: number): PlaceFrame | null {
  const bounds = boundsAround(points);
  if (!bounds || width <= 0 || height <= 0) return null;
  const [west, south, east, north] = bounds;
  const projection = geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]).translate([0, 0]).scale(earthRadiusKm);
  const placed = points.map((point): [number, number] => projection(point as [number, number]) ?? [0, 0]);
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = Math.min(48, width / 8, height / 8);
  const kmPerPixel = scale ?? Math.max(Math.max(right - left, leastKm) / (width - 2 * pad), Math.max(bottom - top, leastKm) / (height - 2 * pad));
  projection.scale(earthRadiusKm / kmPerPixel).translate([width / 2 - (left + right) / 2 / kmPerPixel, height / 2 - (top + bottom) / 2 / kmPerPixel])
    .clipExtent([[-2, -2], [width + 2, height + 2]]);
  return { width, height, projection, kmPerPixel, box: boxOf(projection, width, height) };
}

/** Round points along the edge of the frame. */
function boxOf(projection: GeoProjection, width: number, height: number): Box {
  const edge = [0, 0.25, 0.5, 0.75, 1].flatMap((part): [number, number][] => [[part * width, 0], [part * width, height], [0, part * height], [width, part * height]]);
  const [west, south, east, north] = boundsAround(edge.flatMap((point) => [projection.invert?.(point) ?? []])) ?? [-180, -90, 180, 90];
  return { west, south, east, north };
}
