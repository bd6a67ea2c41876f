import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { areaZoom, circleZoom, leastRadius, radiusStops, type Look } from './look';
import { codeScale, spacing } from './names';
import { colour } from './palette';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const rest = ['Segoe UI', 'Roboto', 'Noto Sans', 'Helvetica Neue', 'Arial', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];
const [plain, semibold] = [['"Source Sans 3"', ...rest], ['"HubAtlas SemiBold"', '"Source Sans 3"', ...rest]];
const state = (name: string) => ['boolean', ['feature-state', name], false] as ExpressionSpecification;
const byZoom = (...stops: unknown[]) => ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as number;
const byRank = (first: number, next: number, others: number) => ['step', ['get', 'rank'], first, 11, next, 101, others];

/** The map's style without any network: glyphs are drawn by the browser, shapes are bundled. */
export function atlasStyle(look: Look): StyleSpecification {
  const source = (promoteId?: string) => ({ type: 'geojson' as const, data: nothing, ...(promoteId ? { promoteId } : {}) });
  return {
    version: 8,
    sources: {
      land: source(), borders: source(), across: source(), before: source(), 'before-edges': source(), areas: source('cluster_id'), edges: source('cluster_id'),
      centres: source('cluster_id'), names: source(), ties: { ...source(), tolerance: 0 }, box: source(),
    },
    layers: [...ground(), ...atlasLayers(look)],
  };
}

function ground(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land'), 'fill-antialias': false } },
  ];
}

/** The layers by theme and look, the ground among them. */
export function atlasLayers(look: Look): LayerSpecification[] {
  return [...areaLayers(look), ...coastLayers(), ...pointLayers(look), ...nameLayers(look)];
}

export const allLayers = (look: Look): LayerSpecification[] => [...ground(), ...atlasLayers(look)];

const emphasis = (usual: number, dim: number, strong: number) =>
  ['case', state('active'), strong, state('hovered'), strong, state('dim'), dim, usual] as unknown as number;

function areaLayers({ isAsked }: Look): LayerSpecification[] {
  const own = colour(isAsked ? 'after' : 'cluster');
  const fill: [number, number, number] = isAsked ? [0.06, 0.02, 0.2] : [0.2, 0.04, 0.34];
  const line = (usual: number, dim: number) => ['*', ['get', 'exists'], emphasis(usual, dim, 1)];
  return [
    { id: 'before', type: 'fill', source: 'before', paint: { 'fill-color': colour('cluster'), 'fill-opacity': 0.24 } },
    { id: 'before-edges', type: 'line', source: 'before-edges', minzoom: 4.2, paint: { 'line-color': colour('cluster'), 'line-width': 0.8, 'line-opacity': 0.8 } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': own, 'fill-opacity': byZoom(2.6, emphasis(0.1, 0.02, 0.3), 4.4, emphasis(...fill)) } },
    {
      id: 'area-edges', type: 'line', source: 'edges', layout: { 'line-join': 'round' },
      paint: {
        'line-color': own, 'line-opacity': byZoom(isAsked ? 2.5 : 3.6, emphasis(0, 0, 1), isAsked ? 3.2 : 4.6, line(0.95, 0.15)),
        'line-width': ['case', state('active'), isAsked ? 3 : 2.2, state('hovered'), isAsked ? 2.8 : 2, isAsked ? byRank(2.4, 1.7, 1.3) : byRank(1.5, 1.1, 0.8)] as unknown as number,
      },
    },
  ];
}

function coastLayers(): LayerSpecification[] {
  return [
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colour('coast'), 'line-width': byZoom(0, 0.5, 6, 0.8) } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('border'), 'line-width': byZoom(0, 0.4, 6, 1) } },
    {
      id: 'across', type: 'line', source: 'across', minzoom: 4.2, layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour('ink'), 'line-width': 1.9, 'line-dasharray': [0.1, 1.8] },
    },
  ];
}

function pointLayers({ isAsked }: Look): LayerSpecification[] {
  const [ink, land, cluster] = [colour('ink'), colour('land'), colour(isAsked ? 'after' : 'cluster')];
  return [
    {
      id: 'centres', type: 'circle', source: 'centres', layout: { 'circle-sort-key': ['*', -1, ['get', 'score']] },
      paint: {
        'circle-color': cluster, 'circle-opacity': byZoom(circleZoom, emphasis(0.58, 0.08, 0.85), areaZoom, 0),
        'circle-radius': byZoom(...radiusStops.zooms.flatMap((zoom, index) => [zoom, radius(radiusStops.factors[index] ?? 0)])),
        'circle-stroke-color': ['case', ['any', state('active'), state('hovered'), ['get', 'crosses']], ink, land],
        'circle-stroke-width': ['case', state('active'), 2.2, state('hovered'), 1.8, ['get', 'crosses'], 1.1, 0.6],
        'circle-stroke-opacity': byZoom(circleZoom, emphasis(0.9, 0.1, 1), areaZoom, 0),
      },
    },
    {
      id: 'ties', type: 'line', source: 'ties', layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['case', ['get', 'abroad'], colour('patent'), colour('soft')], 'line-width': ['get', 'width'],
        'line-opacity': ['interpolate', ['linear'], ['get', 'strength'], 0, 0.22, 1, 0.75],
      },
    },
    { id: 'box', type: 'line', source: 'box', paint: { 'line-color': ink, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
  ];
}

/** Area of a circle follows the score. */
function radius(factor: number): unknown {
  return ['max', leastRadius, ['*', factor, ['sqrt', ['get', 'score']]]];
}

/** Where names stand is decided for each view; while the map moves, those that would touch give way. */
function nameLayers({ isAsked }: Look): LayerSpecification[] {
  const ranked = { 'text-font': ['literal', semibold], 'text-color': colour(isAsked ? 'after' : 'cluster-ink') };
  const codes = { 'font-scale': codeScale, 'text-font': ['literal', plain], 'text-color': colour('soft') };
  return [
    label('economy-names', ['has', 'economy'], plain, colour('soft'), 1.2, { 'text-field': ['get', 'economy'], 'text-letter-spacing': spacing, 'symbol-sort-key': 1e6 }),
    label('cluster-names', ['has', 'rank'], semibold, colour('ink'), 1.7, {
      'text-field': ['format', ['to-string', ['get', 'rank']], ranked, ['get', 'name'], {}, ['get', 'economies'], codes], 'symbol-sort-key': ['get', 'rank'],
    }),
  ];
}

function label(id: string, filter: unknown, font: string[], ink: string, halo: number, layout: Record<string, unknown>): LayerSpecification {
  return {
    id, type: 'symbol', source: 'names', filter,
    layout: {
      'text-font': font, 'text-size': ['get', 'size'], 'text-anchor': 'left', 'text-offset': ['array', 'number', 2, ['get', 'offset']], 'text-max-width': 1000, 'text-line-height': 1,
      'text-padding': 0, ...layout,
    },
    paint: { 'text-color': ink, 'text-halo-color': colour('land'), 'text-halo-width': halo },
  } as LayerSpecification;
}
