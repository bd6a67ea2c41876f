import { api } from '../api/client';
import type { CertaintyShares } from '../api/types';
import { atlas } from '../state/atlas.svelte';
import { tiesOf, type Ties } from './ties';

export interface Sureness {
  edition: string;
  byId: Map<string, CertaintyShares>;
  ties: Ties;
}

let held: Sureness | null = $state.raw(null);
let wanted = '';

/** How often each cluster of the edition on show takes which rank; null until it is known. Until then sets stand there as numbers. */
export function sureness(): Sureness | null {
  return held?.edition === atlas.edition?.name ? held : null;
}

export async function wantSureness(): Promise<void> {
  const edition = atlas.edition;
  if (!edition?.uncertainty || wanted === edition.name) return;
  wanted = edition.name;
  const answer = await api.certainty(edition.name).catch(() => null);
  if (wanted !== edition.name) return;
  if (answer) held = { edition: edition.name, byId: new Map(answer.clusters.map((one) => [one.id, one])), ties: tiesOf(answer.clusters) };
  else wanted = '';
}
