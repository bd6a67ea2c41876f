import type { FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { economyName } from '../language/language.svelte';
import codes from './economyCodes.json';
import { unwrapRing, type World } from './geography';
import { holds } from './inside';

const pixelsPerDegree = 512 / 360;
const lattice = 18;

/** A name for every economy at a point of its own that keeps clear of the clusters; `from` is the zoom at which the economy has room for it. */
export function economyLabels(world: World, centres: Position[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(world, world.objects.countries).features.map((country) => {
      const { ring, area } = largestRing(country.geometry);
      const code = (codes as Record<string, string>)[String(country.id)];
      const name = code ? economyName(code) : country.properties.name;
      return {
        type: 'Feature', geometry: { type: 'Point', coordinates: clearPoint(ring, centres) },
        properties: { name: name.toLocaleUpperCase(), size: area, from: roomFrom(area, name) },
      };
    }),
  };
}

/** The zoom at which a name takes no more than the width of its land. */
export function roomFrom(squareDegrees: number, name: string): number {
  const wide = /[⺀-鿿가-힣]/.test(name) ? 14 : 8.5;
  return Math.log2((wide * name.length * 0.9) / (Math.sqrt(Math.max(squareDegrees, 1e-6)) * pixelsPerDegree));
}

/** Inside the ring, as far from clusters as need be, and otherwise near its middle. */
export function clearPoint(ring: Position[], centres: Position[]): Position {
  const middle = centroid(ring);
  const [xs, ys] = [ring.map((p) => p[0] ?? 0), ring.map((p) => p[1] ?? 0)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const near = centres.filter(([x = 0, y = 0]) => x > west - 3 && x < east + 3 && y > south - 3 && y < north + 3);
  if (near.length === 0) return middle;
  const room = Math.hypot(east - west, north - south) / 8;
  let [best, most] = [middle, -Infinity];
  for (let i = 1; i < lattice; i++)
    for (let j = 1; j < lattice; j++) {
      const point = [west + ((east - west) * i) / lattice, south + ((north - south) * j) / lattice];
      if (!holds([ring], point)) continue;
      const clear = Math.min(room, ...near.map((centre) => apart(point, centre)));
      const worth = clear - 0.3 * apart(point, middle);
      if (worth > most) [best, most] = [point, worth];
    }
  return best;
}

/** A name is long and low: what lies beside it is in its way sooner than what lies above. */
function apart([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180) * 0.6, ay - by);
}

function largestRing(geometry: Geometry): { ring: Position[]; area: number } {
  const rings = geometry.type === 'MultiPolygon' ? geometry.coordinates.map((part) => part[0] ?? []) : geometry.type === 'Polygon' ? geometry.coordinates.slice(0, 1) : [];
  return rings.map(unwrapRing).map((ring) => ({ ring, area: Math.abs(signedArea(ring)) }))
    .reduce((best, one) => (one.area > best.area ? one : best), { ring: [[0, 0]], area: 0 });
}

function signedArea(ring: Position[]): number {
  return ring.reduce((sum, [bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [];
    return sum + (ax * by - bx * ay) / 2;
  }, 0);
}

// Centroid of a planar polygon; good enough to place a name.
function centroid(ring: Position[]): Position {
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const area = signedArea(ring);
  return area === 0 ? (ring[0] ?? [0, 0]) : [x / (6 * area), y / (6 * area)];
}
