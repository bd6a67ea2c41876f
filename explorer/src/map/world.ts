import coarseUrl from 'world-atlas/countries-50m.json?url';
import fineUrl from 'world-atlas/countries-10m.json?url';
import { ask } from '../api/client';
import { Coast } from './coast';
import { landOf, type World } from './geography';

/** Natural Earth at 1:50 million, or at 1:10 million for close looks. */
export type Detail = 'coarse' | 'fine';

const urls: Record<Detail, string> = { coarse: coarseUrl, fine: fineUrl };
const loading: Partial<Record<Detail, Promise<World>>> = {};
const coasts = new WeakMap<World, Coast>();

export function loadWorld(detail: Detail = 'coarse'): Promise<World> {
  const world = loading[detail] ?? ask(urls[detail]).then((answer) => answer.json() as Promise<World>);
  loading[detail] = world;
  world.catch(() => delete loading[detail]);
  return world;
}

export async function loadCoast(detail: Detail): Promise<Coast> {
  const world = await loadWorld(detail);
  const coast = coasts.get(world) ?? new Coast(landOf(world));
  coasts.set(world, coast);
  return coast;
}
