import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarseUrl from 'world-atlas/countries-50m.json?url';
import fineUrl from 'world-atlas/countries-10m.json?url';
import { ask } from '../api/client';

export type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Natural Earth at 1:50 million, or at 1:10 million for close looks. */
export type Detail = 'coarse' | 'fine';

const urls: Record<Detail, string> = { coarse: coarseUrl, fine: fineUrl };
const loading: Partial<Record<Detail, Promise<World>>> = {};

export function loadWorld(detail: Detail = 'coarse'): Promise<World> {
  const world = loading[detail] ?? ask(urls[detail]).then((answer) => answer.json() as Promise<World>);
  loading[detail] = world;
  world.catch(() => delete loading[detail]);
  return world;
}

export function landOf(world: World): FeatureCollection<Polygon> {
  const land = feature(world, world.objects.land);
  const rings = land.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []);
  return { type: 'FeatureCollection', features: rings.filter(isInhabited).map((coordinates) => polygon(coordinates.map(unwrapRing))) };
}

/** The world without its land, to lie over what ends at the coast. It is cut along a meridian that no land crosses. */
export function seaOf(land: FeatureCollection<Polygon>): MultiPolygon {
  const coasts = land.features.map((one) => one.geometry.coordinates[0] ?? []);
  const seam = seamOf(coasts);
  const holes = coasts.map((ring) => {
    const west = Math.min(...ring.map((p) => p[0] ?? 0));
    const turn = 360 * Math.ceil((seam - west) / 360);
    return ring.map(([x = 0, y = 0]) => [x + turn, y]);
  });
  const edge = [[seam, -90], [seam + 360, -90], [seam + 360, 90], [seam, 90], [seam, -90]];
  const lakes = land.features.flatMap((one) => one.geometry.coordinates.slice(1).map((ring) => [ring]));
  return { type: 'MultiPolygon', coordinates: [[edge, ...holes], ...lakes] };
}

/** A longitude between Asia and America that no coast crosses. */
export function seamOf(coasts: Position[][]): number {
  const spans = coasts.map((ring) => ring.map((p) => p[0] ?? 0)).map((all) => [Math.min(...all), Math.max(...all)] as const);
  for (let step = 0; step < 400; step++) {
    const seam = -168.5 - step / 100;
    if (!spans.some(([west, east]) => Math.ceil((west - seam) / 360) !== Math.ceil((east - seam) / 360))) return seam;
  }
  return -168.5;
}

/** Only lines between two economies; coasts are the land's edge. */
export function bordersOf(world: World): MultiLineString {
  const lines = mesh(world, world.objects.countries, (a, b) => a !== b);
  return { type: 'MultiLineString', coordinates: lines.coordinates.flatMap(cutLine) };
}

// Antarctica would take a third of the picture.
function isInhabited([ring = []]: Position[][]): boolean {
  return ring.some(([, latitude = 0]) => latitude > -60);
}

function polygon(coordinates: Position[][]): Feature<Polygon> {
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties: {} };
}

/**
 * The atlas's rings run on over the antimeridian with a jump of 360°. Here they run on past 180° instead, which the map wraps;
 * a ring around a pole is closed over that pole.
 */
export function unwrapRing(ring: Position[]): Position[] {
  const unwrapped: Position[] = [];
  let turn = 0;
  let before: number | undefined;
  for (const [longitude = 0, latitude = 0] of ring) {
    if (before !== undefined && Math.abs(longitude - before) > 180) turn += longitude < before ? 360 : -360;
    unwrapped.push([longitude + turn, latitude]);
    before = longitude;
  }
  const [first, last] = [unwrapped[0], unwrapped.at(-1)];
  if (!first || !last || Math.abs((first[0] ?? 0) - (last[0] ?? 0)) < 180) return unwrapped;
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  return [...unwrapped, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

/** Parts of a line between its jumps over the antimeridian. */
export function cutLine(line: Position[]): Position[][] {
  const parts: Position[][] = [[]];
  let before: number | undefined;
  for (const point of line) {
    const longitude = point[0] ?? 0;
    if (before !== undefined && Math.abs(longitude - before) > 180) parts.push([]);
    parts.at(-1)?.push(point);
    before = longitude;
  }
  return parts.filter((part) => part.length > 1);
}
