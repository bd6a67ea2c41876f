import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { Map as AtlasMap } from 'maplibre-gl';
import type { Cluster } from '../api/types';
import { clusterName } from '../language/placeNames.svelte';
import { shortName } from './areas';
import { placeLabels, type Box, type Outline, type Spot } from './labels';
import { areaZoom, circleRadius, circleZoom, nameSize, type Look } from './look';
import { boxOf } from './nearPoints';
import { textWidth } from './textWidth';

/** Codes of economies are smaller than the name before them; names of economies are spaced. */
export const [codeScale, spacing] = [0.8, 0.14];

/** Pixels between points of an outline. */
const thinnest = 2;

interface Pixel {
  x: number;
  y: number;
  /** Of the globe, in degrees. */
  turn: number;
}

interface Text {
  cluster_id?: string;
  rank?: number;
  name?: string;
  economies?: string;
  /** Of an economy alone. */
  economy?: string;
}

/** A name with its size in pixels, and how far right of and below its point its left middle stands, in ems. */
export interface NameProperties extends Text {
  size: number;
  width: number;
  offset: [right: number, down: number];
  turn: number;
}

interface Name {
  spot: Spot;
  pixel: Pixel;
  at: Position;
  properties: Text;
}

/** The names that find room in the map's view, each with how far from its point it stands, in ems. */
export function placedNames(map: AtlasMap, rows: Cluster[], areas: FeatureCollection<MultiPolygon> | null, economies: FeatureCollection, look: Look): FeatureCollection {
  const { width, height } = map.getCanvas().getBoundingClientRect();
  const names = [...clusterNames(map, rows, areas, look), ...economyNames(map, economies)];
  const boxes = placeLabels(names.map(({ spot }) => spot), width, height, controls(width, height));
  return { type: 'FeatureCollection', features: names.flatMap((name, index) => featureOf(name, boxes[index] ?? null)) };
}

/** The buttons at the top and the scale bar at the foot. */
function controls(width: number, height: number): Box[] {
  return [{ left: width - 46, top: 0, right: width, bottom: 84 }, { left: 0, top: height - 34, right: 112, bottom: height }];
}

function featureOf({ spot, pixel, at, properties }: Name, box: Box | null): Feature[] {
  if (!box) return [];
  const offset: [number, number] = [(box.left - pixel.x) / spot.size, ((box.top + box.bottom) / 2 - pixel.y) / spot.size];
  const placed: NameProperties = { ...properties, offset, size: spot.size, width: spot.width, turn: pixel.turn };
  return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties: placed }];
}

function clusterNames(map: AtlasMap, rows: Cluster[], areas: FeatureCollection<MultiPolygon> | null, look: Look): Name[] {
  const [zoom, shapes] = [map.getZoom(), new Map(areas?.features.map((area) => [String(area.id), area.geometry.coordinates]))];
  return [...rows].sort((a, b) => a.rank - b.rank).flatMap((cluster): Name[] => {
    const pixel = pixelOf(map, cluster.centre);
    if (!pixel) return [];
    const outline = zoom >= circleZoom ? outlineOf(map, shapes.get(cluster.id) ?? [], pixel.turn) : null;
    const { size, width, properties } = textOf(cluster, look);
    const spot = { x: pixel.x, y: pixel.y, radius: zoom >= areaZoom ? 3 : circleRadius(cluster.score, zoom), width, size, ...(outline && { outline }) };
    return [{ spot, pixel, at: cluster.centre, properties: { cluster_id: cluster.id, rank: cluster.rank, ...properties } }];
  });
}

function textOf(cluster: Cluster, { isSmall }: Look): { size: number; width: number; properties: Record<string, string> } {
  const { rank, economies } = cluster;
  const size = nameSize(rank);
  const properties = {
    name: isSmall && rank > 100 ? '' : ` ${shortName(clusterName(cluster))}`, economies: isSmall || economies.length < 2 ? '' : `  ${economies.join(' · ')}`,
  };
  return { size, width: textWidth(`${rank}${properties.name}`, 600, size) + textWidth(properties.economies, 400, size * codeScale), properties };
}

/** Larger economies first, each in the middle of its point. */
function economyNames(map: AtlasMap, economies: FeatureCollection): Name[] {
  const zoom = map.getZoom();
  const size = Math.max(9.5, Math.min(13, 9.5 + (zoom - 2) * 0.9));
  const fitting = economies.features.filter((one) => Number(one.properties?.['from']) <= zoom && zoom >= 1.8);
  return fitting.sort((a, b) => Number(b.properties?.['size']) - Number(a.properties?.['size'])).flatMap((one): Name[] => {
    const at = one.geometry.type === 'Point' ? one.geometry.coordinates : [];
    const [pixel, name] = [pixelOf(map, at), String(one.properties?.['name'])];
    if (!pixel) return [];
    const width = textWidth(name, 400, size) + spacing * size * name.length;
    return [{ spot: { x: pixel.x - width / 2 - 3, y: pixel.y, radius: 0, width, size }, pixel, at, properties: { economy: name } }];
  });
}

/** Where a point stands in the view; null outside it. */
function pixelOf(map: AtlasMap, [longitude = 0, latitude = 0]: Position): Pixel | null {
  const { width, height } = map.getCanvas().getBoundingClientRect();
  for (const turn of [0, -360, 360]) {
    const { x, y } = map.project([longitude + turn, latitude]);
    if (x >= 0 && y >= 0 && x <= width && y <= height) return { x, y, turn };
  }
  return null;
}

/** An area in pixels, without what cannot be seen of its line. */
function outlineOf(map: AtlasMap, polygons: Position[][][], turn: number): Outline | null {
  const rings = polygons.map((polygon) => thinned((polygon[0] ?? []).map(([longitude = 0, latitude = 0]): Position => {
    const { x, y } = map.project([longitude + turn, latitude]);
    return [x, y];
  })));
  const { west, south, east, north } = boxOf(rings.flat());
  return west > east ? null : { rings, box: { left: west, top: south, right: east, bottom: north } };
}

function thinned(ring: Position[]): Position[] {
  const kept: Position[] = [];
  for (const [index, point] of ring.entries()) {
    const last = kept.at(-1);
    if (!last || index === ring.length - 1 || Math.hypot((point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)) >= thinnest) kept.push(point);
  }
  return kept;
}
