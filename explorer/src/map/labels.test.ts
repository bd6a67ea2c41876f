import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet, placeLabels, type Box, type Outline, type Spot } from './labels';

const [width, height] = [600, 400];
const spot = (x: number, y: number, more: Partial<Spot> = {}): Spot => ({ x, y, radius: 5, width: 60, size: 12, ...more });
const squareRound = (x: number, y: number, half: number): Outline => ({
  rings: [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]],
  box: { left: x - half, top: y - half, right: x + half, bottom: y + half },
});
const isWithin = (box: Box, { box: outer }: Outline) => box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom;

describe('names on a map', () => {
  test('a name with room stands right of its circle, on its row', () => {
    const [box] = placeLabels([spot(100, 100)], width, height);
    expect(box).toEqual({ left: 108, top: 94, right: 168, bottom: 106 });
  });

  test('near the right edge it stands on the left, and what is longer than the map is not named', () => {
    expect(placeLabels([spot(590, 100)], width, height)[0]?.right).toBe(582);
    expect(placeLabels([spot(300, 100, { width: 700 })], width, height)).toEqual([null]);
  });

  test('the more important of two has the better place', () => {
    const [first, second] = placeLabels([spot(100, 100), spot(100, 103)], width, height);
    expect(first?.left).toBe(108);
    expect(second?.left).not.toBe(108);
    expect(placeLabels([spot(100, 103), spot(100, 100)], width, height)[0]?.left).toBe(108);
  });

  test('names keep off what is taken, such as the scale bar', () => {
    const bar = { left: 0, top: 300, right: 200, bottom: 400 };
    const [box] = placeLabels([spot(100, 298)], width, height, [bar]);
    expect(box && meet(box, bar)).toBe(false);
  });

  test('a small circle may be covered, a large one may not', () => {
    // So low a map that the name can stand on the right alone.
    const before = Array.from({ length: 10 }, () => spot(500, 12, { width: 0 }));
    const covered = (radius: number) => placeLabels([...before, spot(20, 12), spot(50, 12, { radius, width: 0 })], width, 24)[10]?.left;
    expect(covered(3)).toBe(28);
    expect(covered(3.5)).toBeUndefined();
    // One of the first ten is named nevertheless.
    expect(placeLabels([spot(20, 12), spot(50, 12, { radius: 9, width: 0 })], width, 24)[0]?.left).toBe(28);
  });

  test('within its area where it fits, beside it where it does not', () => {
    const large = squareRound(300, 200, 60);
    const [inside] = placeLabels([spot(300, 200, { radius: 3, outline: large })], width, height);
    expect(inside && isWithin(inside, large)).toBe(true);
    const small = squareRound(300, 200, 15);
    const [beside] = placeLabels([spot(300, 200, { radius: 3, outline: small })], width, height);
    expect(beside && meet(beside, small.box)).toBe(false);
    expect(beside?.left).toBe(319);
  });

  test('a name goes round the area of another', () => {
    const other = spot(360, 200, { width: 0, outline: squareRound(360, 200, 30) });
    const own = spot(300, 200, { radius: 3, outline: squareRound(300, 200, 15) });
    expect(placeLabels([own, other], width, height)[0]?.right).toBe(281);
  });

  test('no two names touch, none leaves the map, whatever lies where', () => {
    const spots = fc.array(fc.record({
      x: fc.double({ min: -20, max: 620, noNaN: true }), y: fc.double({ min: -20, max: 420, noNaN: true }), radius: fc.double({ min: 1, max: 20, noNaN: true }),
      width: fc.integer({ min: 0, max: 200 }), size: fc.constantFrom(12, 13, 15), half: fc.option(fc.integer({ min: 4, max: 80 })),
    }).map(({ half, ...one }): Spot => ({ ...one, ...(half !== null && { outline: squareRound(one.x, one.y, half) }) })), { maxLength: 60 });
    fc.assert(fc.property(spots, (all) => {
      const boxes = placeLabels(all, width, height);
      expect(boxes).toHaveLength(all.length);
      const placed = boxes.filter((box) => box !== null);
      for (const [index, box] of placed.entries()) {
        expect(box.left >= 5 && box.top >= 5 && box.right <= width - 5 && box.bottom <= height - 5).toBe(true);
        for (const other of placed.slice(index + 1)) expect(meet(box, other)).toBe(false);
      }
    }), { seed: 11, numRuns: 100 });
  });
});
