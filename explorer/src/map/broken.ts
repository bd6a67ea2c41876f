import { t } from '../language/language.svelte';

/** Why the map did not start: what it needs and the browser does not give, or what it said itself. */
export function causeOfNoMap(error: unknown): string {
  if (!hasWebGl()) return t('map.noWebGl');
  return t('map.failed', { cause: error instanceof Error ? error.message : String(error) });
}

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
