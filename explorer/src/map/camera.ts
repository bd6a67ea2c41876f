import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { Map as AtlasMap } from 'maplibre-gl';
import type { Cluster } from '../api/types';
import { boundsAround, boundsOf, type Bounds } from './areas';

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** The window that holds clusters with their areas; null where there are none. */
export function windowOf(clusters: Cluster[], areas: FeatureCollection<MultiPolygon> | null): Bounds | null {
  const ids = new Set(clusters.map((cluster) => cluster.id));
  const corners = (areas?.features ?? []).filter((area) => ids.has(String(area.id))).map(boundsOf)
    .flatMap((bounds): Position[] => (bounds ? [[bounds[0], bounds[1]], [bounds[2], bounds[3]]] : []));
  return boundsAround([...clusters.map((cluster) => cluster.centre as Position), ...corners]);
}

/** Shows a window with room for names at its right and for the scale bar below. */
export function show(map: AtlasMap, bounds: Bounds, maxZoom: number, isQuick = false): void {
  const { width, height } = map.getCanvas().getBoundingClientRect();
  const [side, end] = [Math.min(60, width / 8), Math.min(110, width / 5)];
  map.fitBounds(bounds, {
    padding: { top: Math.min(40, height / 8), bottom: Math.min(50, height / 6), left: side, right: end }, maxZoom, animate: !isQuick && !stillness.matches, duration: 600,
  });
}

/** Whether a window lies in view and is large enough there to be seen. */
export function isInView(map: AtlasMap, [west, south, east, north]: Bounds): boolean {
  const [low, high] = [map.project([west, south]), map.project([east, north])];
  const { width, height } = map.getCanvas().getBoundingClientRect();
  return low.x >= 0 && high.x <= width && high.y >= 0 && low.y <= height && Math.max(high.x - low.x, low.y - high.y) > 40;
}

export function cameraOf(map: AtlasMap): number[] {
  const { lng, lat } = map.getCenter();
  return [round(map.getZoom(), 2), round(lat, 4), round(lng, 4)];
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
