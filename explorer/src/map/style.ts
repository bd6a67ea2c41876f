import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { colour } from './palette';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const fonts = ['Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Arial', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'];
const state = (name: string) => ['boolean', ['feature-state', name], false] as ExpressionSpecification;

/** The map's style without any network: glyphs are drawn by the browser, shapes are bundled. */
export function atlasStyle(): StyleSpecification {
  const source = (data: GeoJSON.GeoJSON, promoteId?: string) => ({ type: 'geojson' as const, data, ...(promoteId ? { promoteId } : {}) });
  return {
    version: 8,
    sources: {
      land: source(nothing), borders: source(nothing), names: source(nothing),
      outlines: source(nothing, 'cluster_id'), centres: source(nothing, 'cluster_id'), ties: { ...source(nothing), tolerance: 0 }, box: source(nothing),
    },
    layers: atlasLayers(),
  };
}

export function atlasLayers(): LayerSpecification[] {
  const [ink, halo, cluster] = [colour('ink'), colour('halo'), colour('cluster')];
  const emphasis = (usual: number, dim: number, strong: number) =>
    ['case', state('active'), strong, state('hovered'), strong, state('dim'), dim, usual] as unknown as number;
  // Area of a circle follows the score; the factor keeps the largest clusters of a world map apart.
  const radius = (factor: number) => ['max', 2, ['*', factor, ['sqrt', ['get', 'score']]]];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('border'), 'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.4, 6, 1.2] } },
    { id: 'outlines', type: 'fill', source: 'outlines', paint: { 'fill-color': cluster, 'fill-opacity': emphasis(0.22, 0.04, 0.42) } },
    {
      id: 'outline-edges', type: 'line', source: 'outlines',
      paint: { 'line-color': ['case', state('active'), ink, cluster], 'line-opacity': emphasis(0.9, 0.15, 1), 'line-width': ['case', state('active'), 2.2, state('hovered'), 2, 1] },
    },
    {
      id: 'centres', type: 'circle', source: 'centres',
      paint: {
        'circle-color': cluster, 'circle-opacity': ['interpolate', ['linear'], ['zoom'], 4, emphasis(0.55, 0.08, 0.85), 7.5, 0],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 0, radius(3.2), 4, radius(6.5), 8, radius(9)] as unknown as number,
        'circle-stroke-color': ['case', ['any', state('active'), state('hovered'), ['get', 'crosses']], ink, halo],
        'circle-stroke-width': ['case', state('active'), 2.2, state('hovered'), 1.8, ['get', 'crosses'], 1.2, 0.6],
        'circle-stroke-opacity': ['interpolate', ['linear'], ['zoom'], 5, emphasis(0.9, 0.1, 1), 7.5, 0],
      },
      layout: { 'circle-sort-key': ['get', 'rank'] },
    },
    {
      id: 'ties', type: 'line', source: 'ties', layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['case', ['get', 'abroad'], colour('patent'), colour('soft')], 'line-width': ['get', 'width'],
        'line-opacity': ['interpolate', ['linear'], ['get', 'strength'], 0, 0.22, 1, 0.75],
      },
    },
    { id: 'box', type: 'line', source: 'box', paint: { 'line-color': ink, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
    label('economy-names', 'names', colour('soft'), halo, {
      'text-field': ['get', 'name'], 'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 15], 'text-letter-spacing': 0.08, 'text-max-width': 7,
      'symbol-sort-key': ['-', ['get', 'size']], 'text-padding': 12,
    }, 2.6),
    label('cluster-names', 'centres', ink, halo, {
      'text-field': ['get', 'name'], 'text-size': ['interpolate', ['linear'], ['zoom'], 1, 11, 8, 14], 'text-max-width': 14, 'symbol-sort-key': ['get', 'rank'],
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.7, 'text-padding': 4,
    }, 0),
  ];
}

function label(id: string, source: string, ink: string, halo: string, layout: Record<string, unknown>, minzoom: number): LayerSpecification {
  return {
    id, type: 'symbol', source, minzoom, layout: { 'text-font': fonts, ...layout },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4, 'text-opacity': id === 'economy-names' ? 0.75 : 1 },
  } as LayerSpecification;
}
