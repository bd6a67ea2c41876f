import { untrack } from 'svelte';
import { api } from '../api/client';
import type { IndicatorAnswer, Measure } from '../api/types';
import { wantStudyWords } from '../language/language.svelte';

/** The measures of the store, and the answer to the question of the address. */
export const statistics: { measures: Measure[] | null; answer: IndicatorAnswer | null; isWaiting: boolean; error: unknown } = $state({ measures: null, answer: null, isWaiting: false, error: null });

export async function wantMeasures(): Promise<void> {
  try {
    const [measures] = await Promise.all([api.measures(), wantStudyWords()]);
    statistics.measures = measures;
  } catch (error) {
    statistics.error = error;
  }
}

/** A newer question stops an older one; the last answer stays until the next has come. */
export function followStatistic(question: string): () => void {
  return untrack(() => {
    const control = new AbortController();
    Object.assign(statistics, { error: null, isWaiting: question !== '' });
    if (!question) statistics.answer = null;
    else {
      void api.indicator(question, control.signal).then(
        (answer) => Object.assign(statistics, { answer, isWaiting: false }),
        (error: unknown) => { if (!control.signal.aborted) Object.assign(statistics, { answer: null, error, isWaiting: false }); });
    }
    return () => control.abort();
  });
}
