import { geoPath } from 'd3-geo';
import { bordersOf, landOf, type World } from './geography';
import type { Frame } from './regions';

interface Ground {
  land: string;
  borders: string;
}

const latest = new Map<string, { view: string; ground: Ground }>();

/** Land and borders of a window as paths; the latest of each region is kept, since answers change clusters more often than the view. */
export function groundOf(world: World, { region, width, height, projection }: Frame): Ground {
  const view = [width, height, projection.scale(), ...projection.translate()].join();
  const known = latest.get(region.key);
  if (known?.view === view) return known.ground;
  const path = geoPath(projection).digits(1);
  const ground = { land: path(landOf(world)) ?? '', borders: path(bordersOf(world)) ?? '' };
  latest.set(region.key, { view, ground });
  return ground;
}
