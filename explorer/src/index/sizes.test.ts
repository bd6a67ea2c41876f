import { expect, test } from 'vitest';
import { labelsOf, niceStep, sizeTicks } from './sizes';

test('no name lies on another, and the first has the room', () => {
  const names = Array.from({ length: 40 }, (_, unit) => ({ unit, x: 100 + (unit % 7) * 30, y: 40 + ((unit * 13) % 60), name: `Unit number ${unit}` }));
  const labels = labelsOf(names, 400);
  expect(labels[0]?.unit).toBe(0);
  const box = ({ unit, x, y, anchor }: (typeof labels)[number]) => {
    const long = names[unit]!.name.length * 6.6;
    return { left: anchor === 'start' ? x : x - long, right: anchor === 'start' ? x + long : x, y };
  };
  for (const [at, one] of labels.entries())
    for (const other of labels.slice(at + 1)) {
      const [a, b] = [box(one), box(other)];
      expect(a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 14, `${one.unit} ${other.unit}`).toBe(false);
    }
  expect(labels.length).toBeGreaterThan(4);
});

test('a name that does not fit on the right stands left of its dot', () => {
  expect(labelsOf([{ unit: 3, x: 190, y: 10, name: 'Somewhere' }], 200)).toEqual([{ unit: 3, x: 182, y: 14, anchor: 'end' }]);
});

test('axes have few round words', () => {
  expect(sizeTicks(900, 120_000)).toEqual([1000, 10_000, 100_000]);
  expect(sizeTicks(900, 9000)).toEqual([1000, 2000, 5000]);
  expect([niceStep(100), niceStep(37), niceStep(0.9)]).toEqual([20, 10, 0.2]);
});
