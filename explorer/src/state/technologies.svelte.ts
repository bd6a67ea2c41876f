import { api } from '../api/client';
import type { Answer } from '../api/types';

/** What a question can be narrowed to; null until somebody asks, and where there is no store. It comes whole: nothing within is watched. */
class Technologies {
  list: Answer<'/api/technologies'> | null = $state.raw(null);
}

export const technologies = new Technologies();

let isAsked = false;

export async function wantTechnologies(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  try {
    technologies.list = await api.technologies();
  } catch {
    // The box finds all else; whoever comes back to it asks again.
    isAsked = false;
  }
}
