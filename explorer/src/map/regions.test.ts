import { geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import type { Cluster, Point } from '../api/types';
import { barKm, cameraOf, frameOf, liesIn, pixelIn, regionsOf, type Frame } from './regions';

const at = (longitude: number, latitude: number, score = 1): Cluster => ({ id: `${longitude},${latitude}`, centre: [longitude, latitude], score }) as Cluster;
const europe = [at(11.6, 48.1), at(9.2, 48.8), at(2.35, 48.9), at(-0.1, 51.5), at(12.6, 55.7)];
const america = [at(-122, 37.4, 9), at(-71.1, 42.4), at(-80.2, 25.9), at(-122.3, 47.6), at(-96.8, 32.8)];
const asia = [at(139.7, 35.7, 8), at(127, 37.5), at(114.1, 22.4), at(116.4, 39.9)];
const rest = [at(151.2, -33.9), at(103.8, 1.3)];
const all = [...europe, ...america, ...asia, ...rest];
const kmBetween = (a: Point, b: Point) => geoDistance(a, b) * 6371.0088;

function framesOf(width: number, height: number): Frame[] {
  return regionsOf(all).map((region) => frameOf(region, all, width, height));
}

describe('windows of regions', () => {
  test('there are those with a few clusters each, west to east; one alone is no reason for windows', () => {
    expect(regionsOf(all).map(({ key }) => key)).toEqual(['northAmerica', 'europe', 'eastAsia']);
    expect(regionsOf([...europe, ...rest])).toEqual([]);
    expect(regionsOf([])).toEqual([]);
  });

  test('at most three: those with most of the score', () => {
    const oceania = [at(151.2, -33.9, 50), at(145, -37.8), at(153, -27.5)];
    expect(regionsOf([...europe, ...america, ...asia, ...oceania]).map(({ key }) => key)).toEqual(['northAmerica', 'eastAsia', 'oceania']);
  });

  test('every cluster of a region is in its window with some room round it, however large the window is', () => {
    for (const [width, height] of [[340, 190], [596, 246], [1660, 660], [600, 1200]] as const)
      for (const frame of framesOf(width, height))
        for (const { centre } of all.filter((one) => liesIn(frame.region, one.centre))) {
          const pixel = pixelIn(frame, centre);
          expect(pixel, `${frame.region.key} ${centre} ${width}`).not.toBeNull();
          expect(Math.min(pixel?.x ?? 0, width - (pixel?.x ?? 0))).toBeGreaterThan(15);
          expect(Math.min(pixel?.y ?? 0, height - (pixel?.y ?? 0))).toBeGreaterThan(15);
        }
  });

  test('what lies far away or would be cut at the edge is not in the window', () => {
    const [america] = framesOf(596, 246);
    expect(america && pixelIn(america, [139.7, 35.7])).toBeNull();
    const edge = america?.projection.invert?.([4, 100]);
    expect(edge && america && pixelIn(america, edge)).toBeNull();
  });

  test('north is up, east is right, and the scale is that of the middle', () => {
    for (const frame of framesOf(596, 246)) {
      const [x, y] = [frame.width / 2, frame.height / 2];
      const middle: Point = frame.projection.invert?.([x, y]) ?? [0, 0];
      const east: Point = frame.projection.invert?.([x + 10, y]) ?? [0, 0];
      const north: Point = frame.projection.invert?.([x, y - 10]) ?? [0, 0];
      expect(east[0]).toBeGreaterThan(middle[0]);
      expect(north[1]).toBeGreaterThan(middle[1]);
      const [wide, high] = [kmBetween(middle, east), kmBetween(middle, north)].map((km) => km / 10 / frame.kmPerPixel);
      // Equal-area: what it is too wide, it is too low.
      expect(((wide ?? 0) * (high ?? 0))).toBeCloseTo(1, 1);
      expect(wide).toBeGreaterThan(0.9);
      expect(wide).toBeLessThan(1.1);
    }
  });

  test('few clusters close together are shown with what lies around them', () => {
    const near = [at(9.2, 48.8), at(8.7, 49.4), at(8.4, 49)];
    const region = regionsOf([...near, ...asia])[0];
    expect(region?.key).toBe('europe');
    if (region) expect(frameOf(region, near, 596, 246).kmPerPixel).toBeGreaterThan(2);
  });

  test('the bar is a round number of kilometres that takes no more than a sixth of the window', () => {
    for (const frame of framesOf(596, 246)) {
      const km = barKm(frame);
      expect([1, 2, 5]).toContain(km / 10 ** Math.floor(Math.log10(km)));
      expect(km / frame.kmPerPixel).toBeLessThanOrEqual(596 / 6);
      expect(km / frame.kmPerPixel).toBeGreaterThan(596 / 6 / 2.6);
    }
  });

  test('the free map opens at the same scale and place', () => {
    for (const frame of framesOf(596, 246)) {
      const [zoom = 0, latitude = 0, longitude = 0] = cameraOf(frame);
      const kmPerPixel = (2 * Math.PI * 6371.0088 * Math.cos((latitude * Math.PI) / 180)) / 512 / 2 ** zoom;
      expect(kmPerPixel / frame.kmPerPixel).toBeCloseTo(1, 2);
      const middle = frame.projection([longitude, latitude]) ?? [0, 0];
      expect(Math.hypot(middle[0] - 298, middle[1] - 123)).toBeLessThan(2);
    }
  });
});
