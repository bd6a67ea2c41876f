import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { t } from '../language/language.svelte';
import { bordersOf, landOf } from './geography';
import type { Look } from './look';
import type { NoiseLayer } from './noiseLayer';
import { rgba } from './palette';
import { allLayers, atlasStyle } from './style';
import { loadWorld, type Detail } from './world';

maplibregl.setWorkerUrl(workerUrl);

/** Width of the world at zoom 0. */
const worldPixels = 512;

/** Where people live, until it is known where the clusters are. */
const inhabited: [number, number, number, number] = [-168, -50, 188, 68];

/** @param camera zoom, latitude, longitude; or empty */
export function createMap(container: HTMLElement, camera: number[], look: Look): maplibregl.Map {
  const [zoom, latitude, longitude] = camera;
  const map = new maplibregl.Map({
    container, style: atlasStyle(look), attributionControl: false, boxZoom: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    minZoom: -2, maxZoom: 13, fadeDuration: 0, locale: { 'Map.Title': t('map.about') },
    // One world fills the width; a tall pane shows sea above and below it.
    transformConstrain: (centre, zoom) => {
      const least = Math.log2(Math.max(container.clientWidth, 1) / worldPixels);
      return { center: new maplibregl.LngLat(centre.lng, Math.max(-80, Math.min(80, centre.lat))), zoom: Math.max(least, zoom ?? least) };
    },
    ...(zoom === undefined ? { bounds: inhabited } : { zoom, center: [longitude ?? 0, latitude ?? 0] as [number, number] }),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new maplibregl.ScaleControl({ maxWidth: 90 }), 'bottom-left');
  return map;
}

type Fill = (source: string, data: GeoJSON.GeoJSON) => void;

/** Land and borders from the bundled atlas. */
export async function drawGround(detail: Detail, fill: Fill): Promise<void> {
  const world = await loadWorld(detail);
  fill('land', landOf(world));
  fill('borders', bordersOf(world));
}

/** Gives every layer the colours of the theme and of what is on show. */
export function paint(map: maplibregl.Map, noise: NoiseLayer, look: Look): void {
  for (const layer of allLayers(look)) {
    if (!map.getLayer(layer.id)) continue;
    for (const [property, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, property as never, value as never);
    if (layer.type === 'symbol') map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
  }
  noise.colours = { noise: rgba('noise', 0.5), member: rgba('dot', 0.82) };
  map.triggerRepaint();
}
