import type { IndexModel, Weighed } from './engine';

export interface Dot { unit: number; size: number; score: number; expected: number | null }

/** Units that have a size and a score. */
export function dotsOf({ units }: IndexModel, { scores }: Weighed): Dot[] {
  return units.flatMap((one, unit): Dot[] => (one.size !== null && one.size > 0 && !Number.isNaN(scores[0]![unit]!) ? [{ unit, size: one.size, score: scores[0]![unit]!, expected: one.expected }] : []));
}

/** Sizes at which the axis has a word: 1, 2, 5 and their tens, as few as needed. */
export function sizeTicks(low: number, high: number): number[] {
  const of = (steps: number[]) => Array.from({ length: 40 }, (_, power) => steps.map((step) => step * 10 ** (power - 10))).flat().filter((tick) => tick >= low && tick <= high);
  return [[1], [1, 3], [1, 2, 5]].map(of).find((ticks) => ticks.length >= 3) ?? [low, high];
}

export function niceStep(range: number, most = 5): number {
  const power = 10 ** Math.floor(Math.log10(range / most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => range / step <= most) ?? range;
}

/** Those farthest from the curve on either side. */
export function outliers(dots: Dot[], most: number): Dot[] {
  return dots.filter((dot) => dot.expected !== null).sort((a, b) => Math.abs(b.score - b.expected!) - Math.abs(a.score - a.expected!)).slice(0, most);
}

export interface Label { unit: number; x: number; y: number; anchor: 'start' | 'end' }
const [letter, line] = [6.6, 14];

/** Names right of their dots, else left; one that would lie on another is left out. Those that come first have the room. */
export function labelsOf(names: { unit: number; x: number; y: number; name: string }[], width: number): Label[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return names.flatMap(({ unit, x, y, name }): Label[] => {
    const long = name.length * letter;
    for (const anchor of ['start', 'end'] as const) {
      const box = anchor === 'start' ? { left: x + 8, right: x + 8 + long, y } : { left: x - 8 - long, right: x - 8, y };
      if (box.left < 0 || box.right > width || taken.some((one) => one.left < box.right && box.left < one.right && Math.abs(one.y - y) < line)) continue;
      taken.push(box);
      return [{ unit, x: x + (anchor === 'start' ? 8 : -8), y: y + 4, anchor }];
    }
    return [];
  });
}
