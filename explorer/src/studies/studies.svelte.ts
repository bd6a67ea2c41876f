import { untrack } from 'svelte';
import { api } from '../api/client';
import type { IndexAnswer, LandscapeAnswer, StudyList } from '../api/types';
import { wantStudyWords } from '../language/language.svelte';
import { address } from '../state/address.svelte';

export const studyViews = ['index', 'profile', 'landscape', 'indicators'];

/** What the workspace has beside editions and comparisons; null until the server has told. */
export const studies: { list: StudyList | null; error: unknown } = $state({ list: null, error: null });

let asked: Promise<void> | null = null;

/** Once; where it failed, the next who asks asks again. */
export function wantStudies(): Promise<void> {
  return (asked ??= api.studies().then((list) => { Object.assign(studies, { list, error: null }); }, (error: unknown) => {
    asked = null;
    studies.error = error;
  }));
}

/** The one that the address names, or the first of its kind; its answer comes when it comes. */
class Shown<T> {
  answer: T | null = $state.raw(null);
  error: unknown = $state(null);
  #name = '';
  #load: (name: string) => Promise<T>;

  constructor(load: (name: string) => Promise<T>) {
    this.#load = load;
  }

  follow(name: string): void {
    untrack(() => {
      if (this.#name === name && this.error === null) return;
      this.#name = name;
      this.answer = null;
      this.error = null;
      if (name) void Promise.all([this.#load(name), wantStudyWords()]).then(([answer]) => { if (this.#name === name) this.answer = answer; }, (error: unknown) => { if (this.#name === name) this.error = error; });
    });
  }
}

export const shownIndex = new Shown<IndexAnswer>(api.index);
export const shownLandscape = new Shown<LandscapeAnswer>(api.landscape);

export function indexName(): string {
  return address.index || studies.list?.indexes[0]?.name || '';
}

export function landscapeName(): string {
  return address.landscape || studies.list?.landscapes[0]?.name || '';
}
