import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { colour } from './palette';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const rest = ['Segoe UI', 'Roboto', 'Noto Sans', 'Helvetica Neue', 'Arial', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];
const [plain, semibold] = [['"Source Sans 3"', ...rest], ['"HubAtlas SemiBold"', '"Source Sans 3"', ...rest]];
const state = (name: string) => ['boolean', ['feature-state', name], false] as ExpressionSpecification;
const byZoom = (...stops: unknown[]) => ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as number;
const byRank = (first: number, next: number, others: number) => ['step', ['get', 'rank'], first, 11, next, 101, others];

/** From here on clusters are areas with lines, before that circles. */
export const areaZoom = 4.8;

/** What the map is drawn for. */
export interface Look {
  /** Under a question the new areas are lines of another colour over the old ones. */
  isAsked: boolean;
  /** On small maps clusters beyond the hundredth keep their number alone. */
  isSmall: boolean;
}

/** The map's style without any network: glyphs are drawn by the browser, shapes are bundled. */
export function atlasStyle(look: Look): StyleSpecification {
  const source = (promoteId?: string) => ({ type: 'geojson' as const, data: nothing, ...(promoteId ? { promoteId } : {}) });
  return {
    version: 8,
    sources: {
      land: source(), sea: source(), borders: source(), across: source(), names: source(), before: source(),
      areas: source('cluster_id'), centres: source('cluster_id'), spots: source(), ties: { ...source(), tolerance: 0 }, box: source(),
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
    { id: 'before-edges', type: 'line', source: 'before', minzoom: 4.2, paint: { 'line-color': colour('cluster'), 'line-width': 0.8, 'line-opacity': 0.8 } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': own, 'fill-opacity': byZoom(2.6, emphasis(0.1, 0.02, 0.3), 4.4, emphasis(...fill)) } },
    {
      id: 'area-edges', type: 'line', source: 'areas', layout: { 'line-join': 'round' },
      paint: {
        'line-color': own, 'line-opacity': byZoom(isAsked ? 2.5 : 3.6, emphasis(0, 0, 1), isAsked ? 3.2 : 4.6, line(0.95, 0.15)),
        'line-width': ['case', state('active'), isAsked ? 3 : 2.2, state('hovered'), isAsked ? 2.8 : 2, isAsked ? byRank(2.4, 1.7, 1.3) : byRank(1.5, 1.1, 0.8)] as unknown as number,
      },
    },
  ];
}

/** The sea lies over the areas, so that they end at the coast. */
function coastLayers(): LayerSpecification[] {
  return [
    { id: 'sea-above', type: 'fill', source: 'sea', paint: { 'fill-color': colour('sea') } },
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
        'circle-color': cluster, 'circle-opacity': byZoom(4.2, emphasis(0.58, 0.08, 0.85), 5.2, 0),
        'circle-radius': byZoom(0, radius(2.4), 3, radius(4.2), 5, radius(5)),
        'circle-stroke-color': ['case', ['any', state('active'), state('hovered'), ['get', 'crosses']], ink, land],
        'circle-stroke-width': ['case', state('active'), 2.2, state('hovered'), 1.8, ['get', 'crosses'], 1.1, 0.6],
        'circle-stroke-opacity': byZoom(4.2, emphasis(0.9, 0.1, 1), 5.2, 0),
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
  return ['max', 2, ['*', factor, ['sqrt', ['get', 'score']]]];
}

function nameLayers({ isAsked, isSmall }: Look): LayerSpecification[] {
  const size = byRank(15, 13, 12) as unknown as number;
  const ems = (factor: number) => ['/', ['+', 5, ['*', factor, ['sqrt', ['get', 'score']]]], 13];
  // Half the area's width in pixels doubles with every zoom.
  const reach = (zoom: number) => ['+', 0.35, ['/', ['*', ['get', 'half'], (512 / 360) * 2 ** zoom], 13]];
  const beside = ['interpolate', ['exponential', 2], ['zoom'], areaZoom, reach(areaZoom), 13, reach(13)];
  const ranked = { 'text-font': ['literal', semibold], 'text-color': colour(isAsked ? 'after' : 'cluster-ink') };
  const ranks = {
    'text-field': ['format', ['to-string', ['get', 'rank']], ranked, ...named(isSmall)], 'text-size': size, 'text-max-width': 40, 'text-justify': 'auto', 'symbol-sort-key': ['get', 'rank'],
  };
  return [
    label('economy-names', 'names', plain, colour('soft'), 1.2, {
      'text-field': ['get', 'name'], 'text-size': byZoom(2, 9.5, 6, 13), 'text-letter-spacing': 0.14, 'text-max-width': 8, 'symbol-sort-key': ['-', ['get', 'size']], 'text-padding': 10,
    }, { minzoom: 1.8, filter: ['<=', ['get', 'from'], ['zoom']] }),
    ...[false, true].map((isInside) => label(isInside ? 'inside-names' : 'outside-names', 'spots', semibold, colour('ink'), 1.7, {
      ...ranks, 'text-variable-anchor': isInside ? ['center', 'bottom', 'top'] : ['left', 'right', 'top', 'bottom', 'bottom-left', 'top-left', 'bottom-right', 'top-right'],
      'text-radial-offset': isInside ? 0.3 : beside, 'text-padding': 3,
    }, { minzoom: areaZoom, filter: ['all', ['==', ['get', 'isInside'], isInside], [isInside ? '<=' : '>', ['get', 'inside'], ['zoom']]] })),
    label('cluster-names', 'centres', semibold, colour('ink'), 1.7, {
      ...ranks, 'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'bottom-left', 'top-left', 'bottom-right', 'top-right'],
      'text-radial-offset': byZoom(0, ems(2.4), 3, ems(4.2), 5, ems(5)), 'text-padding': 3,
    }, { maxzoom: areaZoom }),
  ];
}

function named(isSmall: boolean): unknown[] {
  const text = (what: unknown) => (isSmall ? ['case', ['>', ['get', 'rank'], 100], '', what] : what);
  return [text(['concat', ' ', ['get', 'name']]), {}, text(['concat', '  ', ['get', 'economies']]), { 'font-scale': 0.8, 'text-font': ['literal', plain], 'text-color': colour('soft') }];
}

function label(id: string, source: string, font: string[], ink: string, halo: number, layout: Record<string, unknown>, more: object = {}): LayerSpecification {
  return {
    id, type: 'symbol', source, layout: { 'text-font': font, ...layout },
    paint: { 'text-color': ink, 'text-halo-color': colour('land'), 'text-halo-width': halo }, ...more,
  } as LayerSpecification;
}
