import { untrack } from 'svelte';
import { api } from '../api/client';
import type { LiveAnswer, Recipe } from '../api/types';
import { address, type Address } from './address.svelte';

/** The part of the address that asks. */
export type Question = Pick<Address, 'radius' | 'density' | 'gap' | 'weights' | 'years' | 'fields' | 'only' | 'counting'>;

/** The re-run that the visitor asked for; the answer is null while the edition itself is on show. Answers come whole: nothing within is watched. */
class Asking {
  answer: LiveAnswer | null = $state.raw(null);
  before: Map<string, number | null> = $state.raw(new Map());
  isRunning = $state(false);
  isCounting = $state(false);
  /** The edition and the question that the answer is to. */
  edition = $state('');
  question = $state('');
  asked: Question | null = $state.raw(null);
  milliseconds = $state(0);
  /** Why the question in the address has no answer; null when it has, or may yet. */
  error: unknown = $state.raw(null);
}

export const asking = new Asking();


let running: { stop: AbortController; edition: string; isQuick: boolean } | null = null;
/** Asked while the answer to an earlier question is under way. */
let next: (() => void) | null = null;

export function hasQuestion(state: Address = address): boolean {
  return state.radius !== null || state.density !== null || state.gap !== null || state.weights !== '' || needsCount(state);
}

/** Whether the page of the address tells of the question, not of editions as published. */
export function tellsQuestion(state: Address = address): boolean {
  return ['ranking', 'side', 'economy'].includes(state.view);
}

/** Other years, fields or another way of counting are counted from the store, which takes longer. */
export function needsCount(state: Address = address): boolean {
  return state.years !== '' || state.fields.length > 0 || state.only.length > 0 || state.counting !== '';
}

export function query(state: Address): string {
  const asked = new URLSearchParams();
  if (state.radius !== null) asked.set('radius_km', String(state.radius));
  if (state.density !== null) asked.set('minimum', String(state.density));
  if (state.gap !== null) asked.set('merge_gap_km', String(state.gap));
  if (state.weights) asked.set('weights', state.weights);
  if (state.years) asked.set('years', state.years);
  for (const field of state.fields) asked.append('fields', field);
  for (const word of state.only) asked.append('only', word);
  if (state.counting) asked.set('counting', state.counting);
  return asked.toString();
}

export function questionOf({ radius, density, gap, weights, years, fields, only, counting }: Address): Question {
  return { radius, density, gap, weights, years, fields: [...fields], only: [...only], counting };
}

function forget(): void {
  Object.assign(asking, { answer: null, before: new Map(), question: '', asked: null });
}

/** Takes the question of the address up: an answer to another edition, or to no question any more, is put away at once. */
export function followQuestion(edition: string, asked: string): () => void {
  return untrack(() => {
    if (!asked || !edition || (asking.answer && asking.edition !== edition)) forget();
    const isAnswered = asking.answer !== null && asking.question === asked;
    Object.assign(asking, { isRunning: asked !== '' && edition !== '' && !isAnswered, isCounting: needsCount(), error: null });
    // While a hand moves the slider, each answer is shown and the last question asked next; what takes long is given up.
    const mayEnd = running?.isQuick && running.edition === edition && asking.isRunning;
    if (!mayEnd) stopRunning();
    const question = questionOf(address);
    const start = () => void run(edition, asked, question);
    if (mayEnd) next = start;
    else if (asking.isRunning) start();
    return () => { if (next === start) next = null; };
  });
}

function stopRunning(): void {
  running?.stop.abort();
  running = next = null;
}

/** Where there is no answer, the edition is on show again. */
async function run(edition: string, asked: string, question: Question): Promise<void> {
  const stop = new AbortController();
  const mine = (running = { stop, edition, isQuick: !asking.isCounting });
  const start = performance.now();
  try {
    const answer = await api.ask(edition, asked, stop.signal);
    const before = new Map(answer.lines.map((line) => [line.id, line.rank_before]));
    Object.assign(asking, { answer, before, edition, question: asked, asked: question, milliseconds: performance.now() - start, error: null });
  } catch (error) {
    if (stop.signal.aborted) return;
    forget();
    asking.error = error;
  }
  if (running !== mine) return;
  const following = next;
  running = next = null;
  if (following) following();
  else asking.isRunning = false;
}

/** Gives up waiting for an answer. */
export function stopAsking(): void {
  stopRunning();
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
  if (state.only.length > 0) found.push('only');
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
