import { api, ApiError } from '../api/client';
import type { LiveAnswer, Recipe } from '../api/types';
import { address, type Address } from './address.svelte';

/** The re-run that the visitor asked for; the answer is null while the edition itself is on show. */
export const asking: {
  answer: LiveAnswer | null;
  before: Map<string, number | null>;
  isRunning: boolean;
  isCounting: boolean;
  /** The question that the answer is to. */
  question: string;
  milliseconds: number;
  error: string | null;
} = $state({ answer: null, before: new Map(), isRunning: false, isCounting: false, question: '', milliseconds: 0, error: null });

let running: AbortController | null = null;

export function hasQuestion(state: Address = address): boolean {
  return state.radius !== null || state.density !== null || state.gap !== null || state.weights !== '' || needsCount(state);
}

/** Other years, fields or another way of counting are counted from the store, which takes longer. */
export function needsCount(state: Address = address): boolean {
  return state.years !== '' || state.fields.length > 0 || state.counting !== '';
}

export function query(state: Address): string {
  const asked = new URLSearchParams();
  if (state.radius !== null) asked.set('radius_km', String(state.radius));
  if (state.density !== null) asked.set('minimum', String(state.density));
  if (state.gap !== null) asked.set('merge_gap_km', String(state.gap));
  if (state.weights) asked.set('weights', state.weights);
  if (state.years) asked.set('years', state.years);
  for (const field of state.fields) asked.append('fields', field);
  if (state.counting) asked.set('counting', state.counting);
  return asked.toString();
}

/** Runs the address's question; a newer one stops an older one. */
export async function followQuestion(edition: string, asked: string): Promise<void> {
  running?.abort();
  if (!asked || !edition) {
    Object.assign(asking, { answer: null, before: new Map(), isRunning: false, isCounting: false, question: '', error: null });
    return;
  }
  const mine = (running = new AbortController());
  asking.isRunning = true;
  asking.isCounting = needsCount();
  const start = performance.now();
  try {
    const answer = await api.ask(edition, asked, mine.signal);
    asking.before = new Map(answer.lines.map((line) => [line.id, line.rank_before]));
    asking.answer = answer;
    asking.question = asked;
    asking.milliseconds = performance.now() - start;
    asking.error = null;
  } catch (error) {
    if (mine.signal.aborted) return;
    asking.error = error instanceof ApiError ? error.message : String(error);
  }
  if (running === mine) asking.isRunning = false;
}

/** Gives up waiting for an answer; what was on show stays. */
export function stopAsking(): void {
  running?.abort();
  asking.isRunning = false;
}

/** Names of the parameters in which the question differs from the edition. */
export function differences(recipe: Recipe, state: Address = address): string[] {
  const found: string[] = [];
  if (state.radius !== null && state.radius !== recipe.clustering.radius_km) found.push('radius');
  if (state.density !== null && state.density !== recipe.clustering.minimum_mentions) found.push('density');
  if (state.gap !== null && (state.gap === 'none' ? null : state.gap) !== recipe.clustering.merge_gap_km) found.push('gap');
  const weights = parseWeights(state.weights);
  for (const kind of recipe.kinds) if ((weights[kind.kind] ?? kind.weight) !== kind.weight) found.push(kind.kind);
  const windows = parseYears(state.years);
  for (const kind of recipe.kinds) {
    const window = windows[kind.kind];
    if (window && window !== windowOf(kind)) found.push(`${kind.kind} years`);
  }
  if (state.fields.length > 0) found.push('fields');
  if (state.counting && state.counting !== recipe.counting.method) found.push('counting');
  return found;
}

/** A kind's window as the address has it: `2018-2022`, or `all`. */
export function windowOf(kind: Recipe['kinds'][number]): string {
  return kind.first_year === null ? 'all' : `${kind.first_year}-${kind.last_year}`;
}

export function parseYears(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').filter(Boolean).map((part) => [part.split(':')[0] ?? '', part.split(':')[1] ?? '']));
}

export function parseWeights(text: string): Record<string, number> {
  const pairs = text.split(',').filter(Boolean).map((part) => part.split(':'));
  return Object.fromEntries(pairs.map(([kind, weight]) => [kind ?? '', Number(weight)]).filter(([, weight]) => Number.isFinite(weight)));
}
