import type { FeatureCollection } from 'geojson';
import type { Map as AtlasMap } from 'maplibre-gl';
import { save } from '../shared/save';
import { asking } from '../state/asking.svelte';
import { atlas } from '../state/atlas.svelte';
import { colour } from './palette';
import { drawSvg } from './drawSvg';
import { wrappedProvenance } from './provenance';

/** The map as it stands, with a title above and its origin below, so that the picture explains itself wherever it goes. */
export async function savePng(map: AtlasMap): Promise<void> {
  await new Promise<void>((done) => {
    map.once('render', () => {
      compose(map.getCanvas()).toBlob((blob) => {
        if (blob) save(`${fileName()}.png`, 'image/png', blob);
        done();
      });
    });
    map.triggerRepaint();
  });
}

export async function saveSvg(map: AtlasMap, names: FeatureCollection): Promise<void> {
  save(`${fileName()}.svg`, 'image/svg+xml', await drawSvg(map, names));
}

function fileName(): string {
  return `hubatlas-${atlas.edition?.name ?? 'map'}${asking.answer ? '-asked' : ''}`;
}

function compose(source: HTMLCanvasElement): HTMLCanvasElement {
  const scale = devicePixelRatio;
  const { title, lines } = wrappedProvenance(source.width / scale);
  const [above, below] = [(18 + 26 * title.length) * scale, (12 + 17 * lines.length) * scale];
  const canvas = document.createElement('canvas');
  canvas.width = source.width;
  canvas.height = source.height + above + below;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  const style = getComputedStyle(document.documentElement);
  pen.fillStyle = colour('paper');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colour('sea');
  pen.fillRect(0, above, canvas.width, source.height);
  pen.drawImage(source, 0, above);
  pen.fillStyle = colour('ink');
  pen.font = `600 ${20 * scale}px ${style.getPropertyValue('--serif')}`;
  title.forEach((line, index) => pen.fillText(line, 14 * scale, (29 + 26 * index) * scale));
  pen.fillStyle = colour('soft');
  pen.font = `${12 * scale}px ${style.getPropertyValue('--sans')}`;
  lines.forEach((line, index) => pen.fillText(line, 14 * scale, above + source.height + (18 + 17 * index) * scale));
  return canvas;
}
