import { beforeAll, expect, test, vi } from 'vitest';
import type { Movement } from '../api/types';

let whyMoved: (movement: Movement) => string;

beforeAll(async () => {
  vi.stubGlobal('location', { search: '?lang=en', pathname: '/' });
  vi.stubGlobal('navigator', { languages: [] });
  vi.stubGlobal('document', { documentElement: { lang: '', hasAttribute: () => false } });
  vi.stubGlobal('addEventListener', () => undefined);
  ({ whyMoved } = await import('./why'));
});

function moved(change: Partial<Movement>): Movement {
  return {
    cluster_id: 'a', name: 'Dresden', economies: ['DE'], events: 'continued', rank_before: 65, rank_after: 59, rank_printed_before: 65, score_before: 1, score_after: 1.5,
    causes: { data: 0.5, method: 0, boundary: 0, geocoding: 0 }, growth_percent: null, growth_by_kind: [], id_before: 'a', related: [], figures: [], uncertainty: null, ...change,
  };
}

const range = (low: number, high: number) => ({ rank_change: { low, high, up: 0, down: 0, score_change_sd: 0, together: 1, overtaken: [] }, growth: null });

test('one cause is named alone, several with what each gave, the largest first', () => {
  expect(whyMoved(moved({}))).toBe('Dresden rose from 65 to 59. Its score changed by +0.50, from new records.');
  expect(whyMoved(moved({ rank_after: 70, causes: { data: 0.12, method: 0, boundary: -0.33, geocoding: 0.01 } })))
    .toBe('Dresden fell from 65 to 70. Its score changed by −0.20: boundary −0.33 and new records +0.12.');
});

test('a rank that goes against its own score is put to the others', () => {
  expect(whyMoved(moved({ rank_after: 70 }))).toContain('Those around it gained more.');
  expect(whyMoved(moved({ causes: { data: -0.1, method: 0, boundary: 0, geocoding: 0 } }))).toContain('Those around it lost more.');
  expect(whyMoved(moved({ rank_after: 65 }))).not.toContain('Those around');
});

test('a move that a new draw would not show is called so, and no other is', () => {
  const chance = 'The move is not distinguishable from none.';
  expect(whyMoved(moved({ uncertainty: range(-8, 1) }))).toContain(chance);
  expect(whyMoved(moved({ uncertainty: range(-8, -1) }))).not.toContain(chance);
  expect(whyMoved(moved({ rank_after: 65, uncertainty: range(-1, 1) }))).not.toContain(chance);
});

test('who is new and who left are told, and no cause is made up for a score that stayed', () => {
  expect(whyMoved(moved({ rank_before: null, causes: { data: 0, method: 0, boundary: 0.2, geocoding: 0 } }))).toBe('Dresden is new at 59. Its score changed by +0.20, from boundary.');
  expect(whyMoved(moved({ rank_after: null }))).toContain('Dresden left the ranking; it was 65.');
  expect(whyMoved(moved({ causes: { data: 0.001, method: -0.001, boundary: 0, geocoding: 0 } }))).toBe('Dresden rose from 65 to 59. Its score hardly changed.');
});
