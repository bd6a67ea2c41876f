import { describe, expect, test } from 'vitest';
import type { IndexFile } from '../api/types';
import { modelOf, ranksOf, weigh } from './engine';
import { recipeWith, weightParts, weightsIn } from './weights';
import { stepOf } from './steps';
import weighed from './weighed.json';

interface Case { index: IndexFile; weights: Record<string, number>; scores: (number | null)[][]; ranks: (number | null)[][] }
const cases = weighed as unknown as Case[];

/** Roots and logarithms have their last digit from the browser or the processor's library; sums and quotients are the same everywhere. */
const isExact = ({ index }: Case) => ['arithmetic', 'median', 'copeland', 'harmonic'].includes(index.nodes[0]!.aggregation!.method);

describe.each(cases.map((one, at) => [`${one.index.nodes[0]!.aggregation!.method} ${at}`, one] as const))('%s', (_, one) => {
  const model = modelOf(one.index);

  test('without other weights is what was published, and weights moved away and back are too', () => {
    const same = weigh(model, new Map(model.nodes.map((node) => [node.id, 2 * node.weight])));
    for (const [node, list] of same.scores.entries())
      for (const [unit, score] of list.entries()) {
        const printed = one.index.units[unit]!.scores[node];
        if (printed == null) expect(score, `${node} ${unit}`).toBeNaN();
        else expect(score, `${node} ${unit}`).toBeCloseTo(printed, 10);
      }
    expect(weigh(model, new Map())).toEqual(model.published);
  });

  test('with other weights has the digits that the program computes', () => {
    const { scores, ranks } = weigh(model, new Map(Object.entries(one.weights)));
    one.scores.forEach((list, node) => list.forEach((score, unit) => {
      const own = scores[node]![unit]!;
      if (score === null) expect(own).toBeNaN();
      else if (isExact(one)) expect(own).toBe(score);
      else expect(Math.abs(own / score - 1)).toBeLessThan(1e-13);
    }));
    expect(ranks.map((list) => [...list])).toEqual(one.ranks.map((list) => list.map((rank) => rank ?? 0)));
  });
});

test('equal scores share the smallest rank, what is missing has none', () => {
  expect([...ranksOf(Float64Array.of(3, NaN, 5, 3, 1))]).toEqual([2, 0, 1, 2, 4]);
});

test('weights in the address are those of the index, and only where they differ', () => {
  const { nodes } = cases[0]!.index;
  expect([...weightsIn(['b:1:2.5', 'a:0', 'nobody:2', 'c:x', 'c:-1', 'c:', ':3'], nodes)]).toEqual([['b:1', 2.5], ['a', 0]]);
  expect(weightParts(new Map([['b:1', 2.5], ['a', 1]]), nodes)).toEqual(['b:1:2.5']);
});

test('a recipe with other weights keeps all else, and names nodes that stood there without a line', () => {
  const recipe = { name: 'x', title: 'X', values: ['t.csv'], coverage: { unit_minimum: 0.5 }, tree: [{ id: 'i', children: ['a', 'b'] }, { id: 'a', weight: 1 }] };
  expect(recipeWith(recipe, new Map([['a', 3], ['b', 2]]), 'Y')).toEqual({ ...recipe, name: 'x-asked', title: 'Y', values: 'values.csv', tree: [recipe.tree[0], { id: 'a', weight: 3 }, { id: 'b', weight: 2 }] });
});

test('the points of a step bring a unit level with the next, and no indicator needs fewer', () => {
  const model = modelOf(cases[0]!.index);
  const weights = new Map([['a', 2], ['b:1', 0.5]]);
  const now = weigh(model, weights);
  // The same proportions, and every mean is made anew.
  const doubled = new Map(model.nodes.map((node) => [node.id, 2 * (weights.get(node.id) ?? node.weight)]));
  let steps = 0;
  for (const way of ['up', 'down'] as const)
    for (const unit of model.units.keys()) {
      const step = stepOf(model, now, weights, unit, way);
      if (!step) continue;
      steps++;
      const then = (indicator: number, points: number) => weigh({ ...model, published: { ...model.published, scores: model.scores.map((list, node) => (node === indicator ? list.map((score, one) => (one === unit ? score + (way === 'up' ? points : -points) : score)) : list)) } }, doubled);
      expect(then(step.indicator, step.points).scores[0]![unit]!).toBeCloseTo(now.scores[0]![step.other]!, 9);
      expect(Math.abs(now.ranks[0]![step.other]! - now.ranks[0]![unit]!)).toBeGreaterThanOrEqual(1);
      for (const [indicator, node] of model.nodes.entries()) {
        if (node.aggregation || Number.isNaN(model.scores[indicator]![unit]!)) continue;
        const known = [...model.scores[indicator]!].filter((score) => !Number.isNaN(score));
        const end = model.scores[indicator]![unit]! + (way === 'up' ? 1 : -1) * step.points * 0.999;
        if (end > Math.max(...known) || end < Math.min(...known)) continue;
        const moved = then(indicator, step.points * 0.999).scores[0]!;
        expect(way === 'up' ? moved[unit]! < now.scores[0]![step.other]! : moved[unit]! > now.scores[0]![step.other]!, `${way} ${unit} ${node.id}`).toBe(true);
      }
    }
  expect(steps).toBeGreaterThan(10);
});
