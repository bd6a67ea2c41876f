import { geoAzimuthalEqualArea, geoProjection, type GeoProjection } from 'd3-geo';
import type { Cluster, Point } from '../api/types';
import { roundKm } from './scaleBar';

/** A part of the world that a window may show: clusters within these kilometres of its centre. */
export interface Region {
  key: 'northAmerica' | 'europe' | 'eastAsia' | 'southAsia' | 'oceania' | 'southAmerica' | 'westAsia' | 'africa';
  centre: Point;
  widthKm: number;
  heightKm: number;
  /** Wide and low: parallels are straight, or the corners would bend out of the window. */
  isStraight?: boolean;
}

/** A region's window in pixels, fitted to the clusters that it shows. */
export interface Frame {
  region: Region;
  width: number;
  height: number;
  projection: GeoProjection;
  kmPerPixel: number;
}

const earthRadiusKm = 6371.0088;
/** Pixels that are kept clear round the outermost clusters, the most of them for names on the right and the caption below. */
const room = { left: 30, top: 18, right: 100, bottom: 36 };
/** A few clusters close together are shown with what lies around them. */
const least = { widthKm: 900, heightKm: 600 };
/** Pixels from the edge at which a circle is left to the list of the rest. */
const rim = 9;
const fewest = 3;
const most = 3;

const regions: Region[] = [
  { key: 'northAmerica', centre: [-96.6, 37.1], widthKm: 4900, heightKm: 2700, isStraight: true },
  { key: 'europe', centre: [8.6, 50.2], widthKm: 2500, heightKm: 1550 },
  { key: 'eastAsia', centre: [122.5, 32.6], widthKm: 4300, heightKm: 2500, isStraight: true },
  { key: 'southAsia', centre: [79, 20], widthKm: 2900, heightKm: 2900 },
  { key: 'oceania', centre: [148, -34], widthKm: 5600, heightKm: 2600 },
  { key: 'southAmerica', centre: [-56, -20], widthKm: 4600, heightKm: 4600 },
  { key: 'westAsia', centre: [42, 32], widthKm: 3600, heightKm: 2400 },
  { key: 'africa', centre: [20, 3], widthKm: 6800, heightKm: 7400 },
];

/** Made once: they are asked for every cluster of every answer. */
const kilometres = new Map<Region, GeoProjection>();

/** The regions with most of the clusters' score; none where fewer than two hold a few clusters each. */
export function regionsOf(clusters: Cluster[]): Region[] {
  const found = regions.map((region) => ({ region, inside: clusters.filter((cluster) => liesIn(region, cluster.centre)) }))
    .filter(({ inside }) => inside.length >= fewest)
    .map(({ region, inside }) => ({ region, score: inside.reduce((sum, cluster) => sum + cluster.score, 0) }))
    .sort((a, b) => b.score - a.score).slice(0, most);
  return found.length < 2 ? [] : regions.filter((region) => found.some((one) => one.region === region));
}

export function liesIn(region: Region, point: Point): boolean {
  const project = kilometres.get(region) ?? kilometresOf(region);
  kilometres.set(region, project);
  const [x = Infinity, y = Infinity] = project(point) ?? [];
  return Math.abs(x) <= region.widthKm / 2 && Math.abs(y) <= region.heightKm / 2;
}

/** The window of a region that shows its clusters as large as the pixels allow. */
export function frameOf(region: Region, clusters: Cluster[], width: number, height: number): Frame {
  const project = kilometresOf(region);
  const points = clusters.filter(({ centre }) => liesIn(region, centre)).map(({ centre }): [number, number] => project(centre) ?? [0, 0]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const sides = Math.min(room.left + room.right, width / 3);
  const perKm = Math.min((width - sides) / Math.max(east - west, least.widthKm), (height - room.top - room.bottom) / Math.max(south - north, least.heightKm));
  const left = (sides * room.left) / (room.left + room.right);
  const [x, y] = [left + (width - sides) / 2, room.top + (height - room.top - room.bottom) / 2];
  const projection = project.scale(earthRadiusKm * perKm).translate([x - ((west + east) / 2) * perKm, y - ((north + south) / 2) * perKm])
    .clipExtent([[-2, -2], [width + 2, height + 2]]).precision(0.5);
  return { region, width, height, projection, kmPerPixel: 1 / perKm };
}

/** Where a point is shown in a window; null outside it. */
export function pixelIn({ projection, width, height }: Frame, point: Point): { x: number; y: number } | null {
  const [x = -1, y = -1] = projection(point) ?? [];
  return x < rim || y < rim || x > width - rim || y > height - rim ? null : { x, y };
}

/** Equal-area and true to scale at the region's centre, which is 0, 0; kilometres east and south. */
function kilometresOf({ centre: [longitude, latitude], isStraight }: Region): GeoProjection {
  const round = isStraight ? cylinder(latitude).rotate([-longitude, 0]).center([0, latitude]) : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  return round.translate([0, 0]).scale(earthRadiusKm);
}

/** Lambert's cylindrical equal-area projection, true to scale along a parallel (Snyder 1987, p. 76). */
function cylinder(latitude: number): GeoProjection {
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const raw = (lambda: number, phi: number): [number, number] => [lambda * squeeze, Math.sin(phi) / squeeze];
  raw.invert = (x: number, y: number): [number, number] => [x / squeeze, Math.asin(Math.max(-1, Math.min(1, y * squeeze)))];
  return geoProjection(raw);
}

/** A round number of kilometres that takes about a sixth of the window. */
export function barKm({ width, kmPerPixel }: Frame): number {
  return roundKm(kmPerPixel, Math.min(120, width / 6));
}

/** Zoom, latitude and longitude at which the free map shows about the same. */
export function cameraOf({ projection, width, height, kmPerPixel, region }: Frame): number[] {
  const [longitude, latitude] = projection.invert?.([width / 2, height / 2]) ?? region.centre;
  const kmAround = 2 * Math.PI * earthRadiusKm * Math.cos((latitude * Math.PI) / 180);
  return [Number(Math.log2(kmAround / kmPerPixel / 512).toFixed(2)), Number(latitude.toFixed(2)), Number(longitude.toFixed(2))];
}
