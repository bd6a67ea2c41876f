import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { bordersAcross } from './across';
import { cutLine, unwrapRing } from './geography';
import { holds, partsInside } from './inside';

const square: Position[] = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
const hole: Position[] = [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]];

describe('what lies within rings', () => {
  test('a hole is outside', () => {
    expect([[2, 2], [5, 5], [7, 5], [-1, 5], [11, 5], [5, -1], [5, 11]].map((point) => holds([square, hole], point))).toEqual([true, false, true, false, false, false, false]);
  });

  test('a line is cut to its parts inside, to a step', () => {
    const parts = partsInside([[[-5, 5], [15, 5]]], [square, hole], 0.01);
    expect(parts).toHaveLength(2);
    const ends = parts.flatMap((part) => [part[0]?.[0] ?? 0, part.at(-1)?.[0] ?? 0]);
    for (const [index, wanted] of [0, 4, 6, 10].entries()) expect(Math.abs((ends[index] ?? 0) - wanted)).toBeLessThan(0.11);
    expect(partsInside([[[20, 20], [30, 30]]], [square], 0.01)).toEqual([]);
  });

  test('borders are dotted in clusters of several economies alone', () => {
    const areas = (crosses: boolean): FeatureCollection<MultiPolygon> =>
      ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { crosses }, geometry: { type: 'MultiPolygon', coordinates: [[square]] } }] });
    const border = { type: 'MultiLineString' as const, coordinates: [[[5, -5], [5, 15]]] };
    expect(bordersAcross(border, areas(true)).coordinates).toHaveLength(1);
    expect(bordersAcross(border, areas(false)).coordinates).toEqual([]);
  });
});

describe('shapes at the antimeridian', () => {
  test('a ring runs on past 180 degrees instead of jumping', () => {
    expect(unwrapRing([[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]])).toEqual([[179, 0], [181, 0], [181, 1], [179, 1], [179, 0]]);
    expect(unwrapRing([[-179, 0], [179, 0], [-179, 0]])).toEqual([[-179, 0], [-181, 0], [-179, 0]]);
  });

  test('a ring round a pole is closed over it', () => {
    const ring = unwrapRing([[0, -70], [90, -70], [180, -70], [-90, -70], [0, -70]]);
    expect(ring.slice(-3)).toEqual([[360, -90], [0, -90], [0, -70]]);
  });

  test('a border is cut where it jumps', () => {
    expect(cutLine([[178, 0], [179, 0], [-179, 0], [-178, 0]])).toEqual([[[178, 0], [179, 0]], [[-179, 0], [-178, 0]]]);
  });
});
