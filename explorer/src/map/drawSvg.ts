import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Map as AtlasMap } from 'maplibre-gl';
import { t } from '../language/language.svelte';
import { clusterName } from '../language/placeNames.svelte';
import { escaped as escape, type Drawn, type Sign } from '../picture/frame';
import { address } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas } from '../state/atlas.svelte';
import { tableView } from '../table/view.svelte';
import { bordersAcross } from './across';
import { areasOf } from './areas';
import { bordersOf } from './geography';
import { areaZoom, circleRadius } from './look';
import type { NameProperties } from './names';
import { boxOf } from './nearPoints';
import { areasOnLand } from './onLand';
import { colour } from './palette';
import { arcsOf, loadTies } from './arcs';
import { loadPlacesShown, noiseFlags } from './places';
import { loadCoast, loadWorld } from './world';

const turns = [-360, 0, 360];

/** The map's view as a drawing that can be scaled and edited.
 * @param names where they stand in the view */
export async function drawSvg(map: AtlasMap, names: FeatureCollection): Promise<Drawn> {
  const { width, height } = map.getCanvas().getBoundingClientRect();
  const detail = map.getZoom() > 4.2 ? 'fine' : 'coarse';
  const [world, coast] = [await loadWorld(detail), await loadCoast(detail)];
  const { fills, edges } = areasOnLand(await areasOf(atlas.edition, asking.answer), coast);
  const before = asking.answer ? areasOnLand(await areasOf(atlas.edition, null), coast) : null;
  const shown = new Set(tableView().rows.map((row) => row.id));
  const path = (geometry: Geometry) => pathOf(map, geometry, width, height);
  const land = coast.landIn(boxOf(map.getBounds().toArray())).map((ring) => path({ type: 'Polygon', coordinates: [ring] })).join('');
  const own = colour(asking.answer ? 'after' : 'cluster');
  const svg = [
    `<rect width="100%" height="100%" fill="${colour('sea')}"/>`,
    `<path d="${land}" fill="${colour('land')}" stroke="${colour('coast')}" stroke-width=".6" fill-rule="evenodd"/>`,
    before ? `<path d="${before.fills.features.map((one) => path(one.geometry)).join('')}" fill="${colour('cluster')}" fill-opacity=".24" fill-rule="evenodd"/>` : '',
    `<g fill="${own}" fill-opacity="${before ? 0.06 : 0.22}" fill-rule="evenodd">${shapes(fills, shown, path)}</g>`,
    `<g fill="none" stroke="${own}" stroke-width="${before ? 1.6 : 1}" stroke-linejoin="round">${shapes(edges, shown, path)}</g>`,
    `<path d="${path(bordersOf(world))}" fill="none" stroke="${colour('border')}" stroke-width=".6"/>`,
    `<path d="${path(bordersAcross(bordersOf(world), fills))}" fill="none" stroke="${colour('ink')}" stroke-width="1.6" stroke-linecap="round" stroke-dasharray="0 3.2"/>`,
    address.noise ? await noise(map, width, height) : '',
    map.getZoom() < areaZoom ? `<g fill="${own}" fill-opacity=".55" stroke="${colour('land')}" stroke-width=".6">${circles(map, width, height)}</g>` : '',
    `${address.ties && !asking.answer ? await ties(map, shown, width, height) : ''}${texts(map, names)}`,
  ].join('\n');
  return { svg, width, height, legend: legendOf() };
}

function legendOf(): Sign[] {
  const own: Sign[] = asking.answer ? [{ shape: 'area', tone: 'cluster', text: t('map.before') }, { shape: 'area', tone: 'after', text: t('map.after') }]
    : [{ shape: 'circle', tone: 'cluster', text: t('map.size') }, { shape: 'area', tone: 'cluster', text: t('map.area') }];
  const ties: Sign[] = address.ties && !asking.answer ? [{ shape: 'line', tone: 'patent', text: t('map.tiesAbroad') }, { shape: 'line', tone: 'soft', text: t('map.tiesHome') }] : [];
  return [...own, { shape: 'dots', tone: 'ink', text: t('map.crosses') }, ...(address.noise ? [{ shape: 'dust' as const, tone: 'noise', text: t('map.noise') }] : []), ...ties];
}

/** Areas or their lines of the clusters on show, each with its name. */
function shapes({ features }: FeatureCollection, shown: Set<string>, path: (geometry: Geometry) => string): string {
  return features.filter((one) => shown.has(String(one.id))).map((one) => {
    const d = path(one.geometry);
    return d ? `<path d="${d}" opacity="${one.properties?.['exists'] ?? 1}"><title>${escape(String(one.properties?.['name'] ?? ''))}</title></path>` : '';
  }).join('');
}

function pathOf(map: AtlasMap, geometry: Geometry, width: number, height: number): string {
  const isClosed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return partsOf(geometry).flatMap((part) => turns.map((turn) => {
    const points = part.map(([longitude = 0, latitude = 0]) => map.project([longitude + turn, Math.max(-85, Math.min(85, latitude))]));
    const isSeen = points.some((p) => p.x > -50 && p.x < width + 50) && points.some((p) => p.y > -50 && p.y < height + 50);
    return isSeen ? `M${points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('L')}${isClosed ? 'Z' : ''}` : '';
  })).join('');
}

function partsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function circles(map: AtlasMap, width: number, height: number): string {
  return tableView().rows.flatMap((cluster) => turns.map((turn) => {
    const { x, y } = map.project([cluster.centre[0] + turn, cluster.centre[1]]);
    if (x < 0 || y < 0 || x > width || y > height) return '';
    const radius = circleRadius(cluster.score, map.getZoom());
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${escape(`${cluster.rank}. ${clusterName(cluster)}`)}</title></circle>`;
  })).join('');
}

/** Names as text, where the map has them. */
function texts(map: AtlasMap, { features }: FeatureCollection): string {
  const drawn = features.map(({ geometry, properties }) => {
    const { size, width, offset: [right, down], turn, rank = '', name = '', economies = '', economy } = properties as NameProperties;
    const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
    const { x, y } = map.project([longitude + turn, latitude]);
    const text = economy ? `<tspan font-weight="400" letter-spacing=".14em" fill="${colour('soft')}">${escape(economy)}</tspan>`
      : `<tspan fill="${colour(asking.answer ? 'after' : 'cluster-ink')}">${rank}</tspan>${escape(name)}<tspan font-weight="400" font-size="${0.8 * size}" fill="${colour('soft')}">${escape(economies)}</tspan>`;
    return `<text x="${(x + right * size).toFixed(1)}" y="${(y + (down + 0.34) * size).toFixed(1)}" font-size="${size}" ${held(width)}>${text}</text>`;
  });
  return `<g font-weight="600" fill="${colour('ink')}" stroke="${colour('land')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" xml:space="preserve">${drawn.join('')}</g>`;
}

async function ties(map: AtlasMap, shown: Set<string>, width: number, height: number): Promise<string> {
  if (!atlas.edition) return '';
  const arcs = arcsOf(atlas.edition, await loadTies(atlas.edition.name), shown, address.cluster || null);
  const lines = arcs.features.map((one) => {
    const d = pathOf(map, { type: 'MultiLineString', coordinates: [one.geometry.coordinates] }, width, height);
    const tone = one.properties?.['abroad'] ? 'patent' : 'soft';
    return d ? `<path d="${d}" stroke="${colour(tone)}" stroke-width="${Number(one.properties?.['width']).toFixed(1)}"/>` : '';
  });
  return `<g fill="none" stroke-opacity=".4" stroke-linecap="round">${lines.join('')}</g>`;
}

// Places that would fall on one another at a third of a pixel are drawn once.
async function noise(map: AtlasMap, width: number, height: number): Promise<string> {
  if (!atlas.edition) return '';
  const places = await loadPlacesShown(atlas.edition.name, asking.answer?.noise === null ? asking.question : '');
  const flags = noiseFlags(places, asking.answer?.noise ?? null);
  const seen = new Set<string>();
  for (let i = 0; i < flags.length; i++) {
    if (!flags[i]) continue;
    for (const turn of turns) {
      const { x, y } = map.project([(places.longitudes[i] ?? 0) + turn, places.latitudes[i] ?? 0]);
      if (x >= 0 && y >= 0 && x <= width && y <= height) seen.add(`M${(Math.round(x * 3) / 3).toFixed(1)},${(Math.round(y * 3) / 3).toFixed(1)}h0`);
    }
  }
  return `<path d="${[...seen].join('')}" stroke="${colour('noise')}" stroke-opacity=".22" stroke-linecap="round" stroke-width=".9" fill="none"/>`;
}

/** As wide as it was measured, whatever font the reader's program has. */
function held(width: number): string {
  return `textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
}
