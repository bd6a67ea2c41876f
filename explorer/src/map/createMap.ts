import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { bordersOf, labelsOf, landOf, loadWorld } from './geography';
import type { NoiseLayer } from './noiseLayer';
import { rgba } from './palette';
import { atlasLayers, atlasStyle } from './style';

maplibregl.setWorkerUrl(workerUrl);

const leastZoom = -1;

/** West, south, east, north of where people live, from the Pacific's east to its west. */
export const inhabited: [number, number, number, number] = [-168, -50, 188, 68];

/** @param camera zoom, latitude, longitude; or empty for the whole world */
export function createMap(container: HTMLElement, camera: number[]): maplibregl.Map {
  const [zoom, latitude, longitude] = camera;
  const map = new maplibregl.Map({
    container, style: atlasStyle(), attributionControl: false, boxZoom: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    minZoom: leastZoom, maxZoom: 13, fadeDuration: 0,
    // A tall pane may show sea above and below the world instead of cutting off its sides.
    transformConstrain: (centre, zoom) => ({
      center: new maplibregl.LngLat(centre.lng, Math.max(-80, Math.min(80, centre.lat))), zoom: Math.max(leastZoom, zoom ?? leastZoom),
    }),
    ...(zoom === undefined ? { bounds: inhabited } : { zoom, center: [longitude ?? 0, latitude ?? 0] as [number, number] }),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  return map;
}

/** Land, borders and the names of economies, from the bundled atlas. */
export async function drawGround(fill: (source: string, data: GeoJSON.GeoJSON) => void): Promise<void> {
  const world = await loadWorld();
  fill('land', landOf(world));
  fill('borders', bordersOf(world));
  fill('names', labelsOf(world));
}

/** Gives every layer the colours of the theme. */
export function paint(map: maplibregl.Map, noise: NoiseLayer): void {
  for (const layer of atlasLayers()) {
    if (!map.getLayer(layer.id)) continue;
    for (const [property, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, property as never, value as never);
  }
  noise.colours = { noise: rgba('noise', 0.55), member: rgba('cluster', 0.75) };
  map.triggerRepaint();
}
