import { geoAzimuthalEqualArea, geoProjection, type GeoProjection } from 'd3-geo';
import type { Cluster, Point } from '../api/types';

/** A part of the world that a window may show. */
export interface Region {
  key: 'northAmerica' | 'europe' | 'eastAsia' | 'southAsia' | 'oceania' | 'southAmerica' | 'westAsia' | 'africa';
  centre: Point;
  widthKm: number;
  heightKm: number;
  /** Wide and low: parallels are straight, or the corners would bend out of the window. */
  isStraight?: boolean;
}

const earthRadiusKm = 6371.0088;
const fewest = 3;
const most = 3;

const regions: Region[] = [
  { key: 'northAmerica', centre: [-96.6, 37.6], widthKm: 4900, heightKm: 2750, isStraight: true },
  { key: 'europe', centre: [8.6, 50.2], widthKm: 2500, heightKm: 1550 },
  { key: 'eastAsia', centre: [122.5, 32.6], widthKm: 4300, heightKm: 2750, isStraight: true },
  { key: 'southAsia', centre: [79, 20], widthKm: 2900, heightKm: 2900 },
  { key: 'oceania', centre: [148, -34], widthKm: 5600, heightKm: 2600 },
  { key: 'southAmerica', centre: [-56, -20], widthKm: 4600, heightKm: 4600 },
  { key: 'westAsia', centre: [42, 32], widthKm: 3600, heightKm: 2400 },
  { key: 'africa', centre: [20, 3], widthKm: 6800, heightKm: 7400 },
];

/** The regions with most of the clusters' score; none where fewer than two hold a few clusters each. */
export function regionsOf(clusters: Cluster[]): Region[] {
  const found = regions.map((region) => ({ region, inside: clusters.filter((cluster) => liesIn(region, cluster.centre)) }))
    .filter(({ inside }) => inside.length >= fewest)
    .map(({ region, inside }) => ({ region, score: inside.reduce((sum, cluster) => sum + cluster.score, 0) }))
    .sort((a, b) => b.score - a.score).slice(0, most);
  return found.length < 2 ? [] : regions.filter((region) => found.some((one) => one.region === region));
}

export function liesIn(region: Region, point: Point): boolean {
  const [x = Infinity, y = Infinity] = projectionOf(region, region.widthKm, region.heightKm)(point) ?? [];
  return x >= 0 && y >= 0 && x <= region.widthKm && y <= region.heightKm;
}

/** Equal-area round the region's centre, so that all of the region is in the window. */
export function projectionOf(region: Region, width: number, height: number): GeoProjection {
  const [longitude, latitude] = region.centre;
  const round = region.isStraight ? cylinder(latitude).rotate([-longitude, 0]).center([0, latitude]) : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  return round.translate([width / 2, height / 2])
    .scale(kmScale(region, width, height) * earthRadiusKm).clipExtent([[-2, -2], [width + 2, height + 2]]).precision(0.5);
}

/** Lambert's cylindrical equal-area projection, true to scale along a parallel (Snyder 1987, p. 76). */
function cylinder(latitude: number): GeoProjection {
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const raw = (lambda: number, phi: number): [number, number] => [lambda * squeeze, Math.sin(phi) / squeeze];
  raw.invert = (x: number, y: number): [number, number] => [x / squeeze, Math.asin(Math.max(-1, Math.min(1, y * squeeze)))];
  return geoProjection(raw);
}

/** Pixels a kilometre. */
export function kmScale(region: Region, width: number, height: number): number {
  return Math.min(width / region.widthKm, height / region.heightKm);
}

/** A round number of kilometres that takes about a sixth of the window. */
export function barKm(region: Region, width: number, height: number): number {
  const room = width / 6 / kmScale(region, width, height);
  const decade = 10 ** Math.floor(Math.log10(room));
  return decade * ([5, 2, 1].find((step) => step * decade <= room) ?? 1);
}

/** Zoom, latitude and longitude at which the free map shows about the same. */
export function cameraOf(region: Region, width: number, height: number): number[] {
  const [longitude, latitude] = region.centre;
  const kmAround = 2 * Math.PI * earthRadiusKm * Math.cos((latitude * Math.PI) / 180);
  return [Number(Math.log2((kmAround * kmScale(region, width, height)) / 512).toFixed(2)), latitude, longitude];
}
