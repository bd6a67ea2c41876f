import type { Map as AtlasMap } from 'maplibre-gl';

/** Pixels round the pointer. */
const reach = 4;

/** The cluster on show whose circle, area or name lies under a point; null where there is none. */
export function clusterUnder(map: AtlasMap, { x, y }: { x: number; y: number }, shown: Set<string>): string | null {
  const hits = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers: ['centres', 'areas', 'cluster-names'] });
  return hits.map((hit) => String(hit.properties['cluster_id'])).find((id) => shown.has(id)) ?? null;
}
