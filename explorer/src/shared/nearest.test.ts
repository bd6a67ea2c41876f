import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, nearest } from './nearest';

test('likeness is 1 for the same text, 0 for nothing in common, and the same both ways', () => {
  expect(likeness('Zürich', 'zurich')).toBe(1);
  expect(likeness('abc', 'xyz')).toBe(0);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
    expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 12);
    expect(likeness(one, other)).toBeLessThanOrEqual(1);
  }), { seed: 5, numRuns: 200 });
});

test('the nearest names come first, and none that is nothing like it', () => {
  const ids = ['jp-tokyo', 'jp-kyoto-osaka', 'cn-beijing', 'de-munich', 'de-berlin'];
  expect(nearest('jp-tokio', ids, (id) => [id])[0]).toBe('jp-tokyo');
  expect(nearest('muenich', ids, (id) => [id])).toEqual(['de-munich']);
  expect(nearest('qqq', ids, (id) => [id])).toEqual([]);
});
