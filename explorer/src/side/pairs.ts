import { ask, fileAddress } from '../api/client';
import type { Edition } from '../api/types';
import { readPairs, type RankPair } from './pairTable';

const file = 'uncertainty-pairs.csv';
/** A table of more bytes is not worth one sentence. */
const mostBytes = 24e6;
const known = new Map<string, Promise<Map<string, RankPair>>>();

/** Every pair of the edition by the ids of both, the better ranked first; empty where the edition does not tell. */
export function loadPairs(edition: Edition): Promise<Map<string, RankPair>> {
  const found = edition.files.find((one) => one.name === file);
  if (!found || found.bytes > mostBytes) return Promise.resolve(new Map());
  const key = `${edition.name} ${edition.recipe.hash}`;
  const pairs = known.get(key) ?? ask(fileAddress('editions', edition.name, file)).then((answer) => answer.text()).then(readPairs);
  known.set(key, pairs);
  pairs.catch(() => known.delete(key));
  return pairs;
}
