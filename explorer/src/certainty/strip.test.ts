import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, stripOf } from './strip';

test('the axis has the ranks in view and some on either side, within the ranking', () => {
  expect(axisOf([10, 11, 12, 29], 140)).toEqual({ low: 5, high: 34 });
  expect(axisOf([1, 2], 140)).toEqual({ low: 1, high: 5 });
  expect(axisOf([139, 140], 140)).toEqual({ low: 136, high: 140 });
  expect(axisOf([], 0)).toEqual({ low: 1, high: 1 });
});

test('two humps stay two, the set is a bar and the rank a dot', () => {
  const strip = stripOf(9, { low: 7, high: 9 }, { ranks: [7, 8, 9], shares: [0.34, 0.05, 0.61] }, { low: 1, high: 10 }, 100);
  expect(strip.cells.map((cell) => [cell.x, cell.width, Math.round(1000 * cell.opacity)])).toEqual([[60, 10, 422], [70, 10, 190], [80, 10, 638]]);
  expect(strip.set).toEqual({ x: 60, width: 30 });
  expect(strip.dot).toBe(85);
  expect(strip.isCut).toEqual({ low: false, high: false });
});

test('what goes beyond the axis is said at its end', () => {
  const strip = stripOf(26, { low: 26, high: 40 }, { ranks: [7, 26], shares: [0.4, 0.6] }, { low: 20, high: 29 }, 100);
  expect(strip.isCut).toEqual({ low: true, high: true });
  expect(strip.cells).toHaveLength(1);
  expect(strip.set).toEqual({ x: 60, width: 40 });
  expect(stripOf(3, { low: 3, high: 4 }, { ranks: [], shares: [] }, { low: 20, high: 29 }, 100)).toMatchObject({ dot: null, set: { width: 0 } });
});

test('no share within the axis is lost, however narrow the cells', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 20, max: 200 }), fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }), (high, width, found) => {
    const ranks = [...new Set(found)].sort((a, b) => a - b);
    const share = ranks.length > 0 ? 1 / ranks.length : 0;
    const strip = stripOf(1, { low: 1, high: 1 }, { ranks, shares: ranks.map(() => share) }, { low: 1, high }, width);
    const drawn = strip.cells.reduce((sum, cell) => sum + (cell.opacity - 0.15) / 0.8, 0);
    expect(drawn).toBeCloseTo(share * ranks.filter((rank) => rank <= high).length, 9);
    for (const cell of strip.cells) expect(cell.x + cell.width).toBeLessThanOrEqual(width + 1e-9);
  }));
});
