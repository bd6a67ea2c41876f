import fc from 'fast-check';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { Coast } from './coast';
import { holds } from './inside';
import { nearPoints, preparedRing } from './nearPoints';

const square = (west: number, south: number, size: number): Position[] =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const landOf = (...polygons: Position[][][]): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection', features: polygons.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } })),
});
const area = (...polygons: Position[][][]) => ({ type: 'MultiPolygon' as const, coordinates: polygons });
const sizeOf = (rings: Position[][]) => rings.reduce((sum, ring) => sum + ring.reduce((part, [x = 0, y = 0], i) => {
  const [ax = 0, ay = 0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [];
  return part + (ax * y - x * ay) / 2;
}, 0), 0);
const size = (polygons: Position[][][]) => polygons.reduce((sum, [outer = [], ...holes]) => sum + Math.abs(sizeOf([outer])) - holes.reduce((all, one) => all + Math.abs(sizeOf([one])), 0), 0);
/** A star round a point, whose radii do not fall in with others. */
const star = (x: number, y: number, radii: number[]): Position[] => {
  const ring = radii.map((radius, i): Position => [x + radius * Math.cos((2 * Math.PI * i) / radii.length), y + radius * Math.sin((2 * Math.PI * i) / radii.length)]);
  return [...ring, ring[0] as Position];
};
const radii = fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { minLength: 5, maxLength: 40 });

describe('areas end at the coast', () => {
  test('half of an area on the shore is kept, and its line along the sea is not', () => {
    const { polygons, edges } = new Coast(landOf([square(0, 0, 10)])).cut(area([square(9, 4, 2)]));
    expect(size(polygons)).toBeCloseTo(2);
    const length = edges.reduce((sum, line) => sum + line.slice(1).reduce((part, p, i) => part + Math.hypot((p[0] ?? 0) - (line[i]?.[0] ?? 0), (p[1] ?? 0) - (line[i]?.[1] ?? 0)), 0), 0);
    expect(length).toBeCloseTo(4);
  });

  test('inland an area is what it was, at sea it is nothing', () => {
    const coast = new Coast(landOf([square(0, 0, 10)]));
    expect(size(coast.cut(area([square(4, 4, 2)])).polygons)).toBeCloseTo(4);
    expect(coast.cut(area([square(14, 4, 2)]))).toEqual({ polygons: [], edges: [] });
    expect(coast.cut(area())).toEqual({ polygons: [], edges: [] });
  });

  test('a lake is a hole, and an island in it is land', () => {
    const { polygons } = new Coast(landOf([square(0, 0, 10), square(4, 4, 3)], [square(5, 5, 1)])).cut(area([square(3, 3, 5)]));
    expect(size(polygons)).toBeCloseTo(25 - 9 + 1);
    expect(polygons).toHaveLength(2);
    expect(polygons.map((polygon) => polygon.length).sort()).toEqual([1, 2]);
  });

  test('land that runs on past 180 degrees cuts areas on either turn of the globe', () => {
    const coast = new Coast(landOf([square(175, 0, 10)]));
    for (const west of [-177, 183]) expect(size(coast.cut(area([square(west, 4, 4)])).polygons), `${west}`).toBeCloseTo(8);
  });

  test('a point of the area is drawn exactly where it lies on land', () => {
    fc.assert(fc.property(radii, radii, fc.double({ min: -2, max: 2, noNaN: true }), fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })), { minLength: 20, maxLength: 20 }),
      (shore, shape, off, points) => {
        const [land, own] = [star(0, 0, shore), star(off, 0.31, shape)];
        const { polygons } = new Coast(landOf([land])).cut(area([own]));
        for (const point of points) {
          if ([land, own].some((ring) => isNearLine(ring, point))) continue;
          expect(polygons.some((polygon) => holds(polygon, point))).toBe(holds([land], point) && holds([own], point));
        }
      }), { seed: 7, numRuns: 200 });
  });
});

describe('what lies far from a box', () => {
  const ring = star(0, 0, Array.from({ length: 3000 }, (_, i) => 20 + 5 * Math.sin(i / 9) + Math.cos(i * 1.7)));

  test('is left out, and nothing changes within the box', () => {
    fc.assert(fc.property(fc.double({ min: -26, max: 26, noNaN: true }), fc.double({ min: -26, max: 26, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (x, y, dx, dy) => {
      const near = nearPoints(preparedRing(ring), { west: x, south: y, east: x + 1, north: y + 1 });
      expect(near?.points.length ?? 0).toBeLessThan(400);
      expect(holds([near?.points ?? []], [x + dx, y + dy])).toBe(holds([ring], [x + dx, y + dy]));
    }), { seed: 3, numRuns: 300 });
  });

  test('is nothing at all where the ring is elsewhere', () => {
    expect(nearPoints(preparedRing(ring), { west: 40, south: 40, east: 41, north: 41 })).toBeNull();
  });
});

function isNearLine(ring: Position[], [x = 0, y = 0]: Position): boolean {
  return ring.slice(1).some(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y) < 1e-4;
  });
}
