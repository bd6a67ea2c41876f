import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import type { Coast } from './coast';

/** Areas as they are drawn: filled as far as the coast, with a line but along the sea. */
export interface DrawnAreas {
  fills: FeatureCollection<MultiPolygon>;
  edges: FeatureCollection<MultiLineString>;
}

const known = new WeakMap<Coast, WeakMap<FeatureCollection, DrawnAreas>>();

/** What lies on no land of the atlas, such as an island that is too small for it, is drawn whole. */
export function areasOnLand(areas: FeatureCollection<MultiPolygon>, coast: Coast): DrawnAreas {
  const cuts = known.get(coast) ?? new WeakMap<FeatureCollection, DrawnAreas>();
  known.set(coast, cuts);
  const drawn = cuts.get(areas) ?? cutAreas(areas, coast);
  cuts.set(areas, drawn);
  return drawn;
}

function cutAreas(areas: FeatureCollection<MultiPolygon>, coast: Coast): DrawnAreas {
  coast.begin();
  const cut = areas.features.map((area) => ({ area, ...coast.cut(area.geometry) }));
  return {
    fills: { type: 'FeatureCollection', features: cut.map(({ area, polygons }) => (polygons.length === 0 ? area : shaped(area, { type: 'MultiPolygon', coordinates: polygons }))) },
    edges: {
      type: 'FeatureCollection',
      features: cut.map(({ area, polygons, edges }) => shaped(area, { type: 'MultiLineString', coordinates: polygons.length === 0 ? area.geometry.coordinates.flat() : edges })),
    },
  };
}

function shaped<Shape extends MultiPolygon | MultiLineString>(area: Feature, geometry: Shape): Feature<Shape> {
  return { type: 'Feature', ...(area.id !== undefined && { id: area.id }), properties: area.properties, geometry };
}
