import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const lands = new WeakMap<World, FeatureCollection<Polygon>>();
const borders = new WeakMap<World, MultiLineString>();

export function landOf(world: World): FeatureCollection<Polygon> {
  const land = lands.get(world) ?? makeLand(world);
  lands.set(world, land);
  return land;
}

/** Only lines between two economies; coasts are the land's edge. */
export function bordersOf(world: World): MultiLineString {
  const lines = borders.get(world) ?? makeBorders(world);
  borders.set(world, lines);
  return lines;
}

function makeLand(world: World): FeatureCollection<Polygon> {
  const land = feature(world, world.objects.land);
  const rings = land.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []);
  return { type: 'FeatureCollection', features: rings.filter(isInhabited).map((coordinates) => polygon(coordinates.map(unwrapRing))) };
}

function makeBorders(world: World): MultiLineString {
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
