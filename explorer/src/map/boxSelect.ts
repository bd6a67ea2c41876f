import type { LngLat, Map as AtlasMap } from 'maplibre-gl';

/** Shift and drag, or a drag while armed, draws a box; the clusters inside it stay in the table. Returns how to stop watching. */
export function watchBox(map: AtlasMap, isArmed: () => boolean, choose: (box: number[]) => void): () => void {
  const canvas = map.getCanvasContainer();
  let start: { x: number; y: number } | null = null;
  let frame: HTMLDivElement | null = null;

  const at = (event: MouseEvent) => {
    const edge = canvas.getBoundingClientRect();
    return { x: event.clientX - edge.left, y: event.clientY - edge.top };
  };

  const down = (event: MouseEvent) => {
    if ((!event.shiftKey && !isArmed()) || event.button !== 0) return;
    event.preventDefault();
    map.dragPan.disable();
    start = at(event);
    frame = canvas.appendChild(document.createElement('div'));
    frame.className = 'box-select';
    addEventListener('mousemove', move);
    addEventListener('mouseup', up);
  };

  const move = (event: MouseEvent) => {
    if (!start || !frame) return;
    const end = at(event);
    frame.style.left = `${Math.min(start.x, end.x)}px`;
    frame.style.top = `${Math.min(start.y, end.y)}px`;
    frame.style.width = `${Math.abs(end.x - start.x)}px`;
    frame.style.height = `${Math.abs(end.y - start.y)}px`;
  };

  const up = (event: MouseEvent) => {
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', up);
    map.dragPan.enable();
    frame?.remove();
    const [from, to] = [start, at(event)];
    start = null;
    if (!from || Math.abs(from.x - to.x) < 5 || Math.abs(from.y - to.y) < 5) return;
    choose(boxBetween(map.unproject([Math.min(from.x, to.x), Math.min(from.y, to.y)]), map.unproject([Math.max(from.x, to.x), Math.max(from.y, to.y)])));
  };

  canvas.addEventListener('mousedown', down, true);
  return () => canvas.removeEventListener('mousedown', down, true);
}

/** West, south, east, north; west above east where the box lies across the antimeridian. */
function boxBetween(northWest: LngLat, southEast: LngLat): number[] {
  const isWholeTurn = southEast.lng - northWest.lng >= 360;
  const [west, east] = isWholeTurn ? [-180, 180] : [wrap(northWest.lng), wrap(southEast.lng)];
  return [west, southEast.lat, east, northWest.lat].map((value) => Number(value.toFixed(2)));
}

/** What the map shows, as a box. */
export function boxInView(map: AtlasMap): number[] {
  const { width, height } = map.getCanvas().getBoundingClientRect();
  return boxBetween(map.unproject([0, 0]), map.unproject([width, height]));
}

export function outlineOf(box: number[]): GeoJSON.FeatureCollection {
  const [west, south, east, north] = box;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return { type: 'FeatureCollection', features: [] };
  const far = east < west ? east + 360 : east;
  const ring = [[west, south], [far, south], [far, north], [west, north], [west, south]];
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } }] };
}

function wrap(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
