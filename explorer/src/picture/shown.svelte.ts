import type { Drawn } from './frame';

/** The map on show lends its drawing to whoever makes a picture of it; null while there is none. */
export const shown: { draw: (() => Promise<Drawn>) | null } = $state({ draw: null });

/** For as long as the map is there. */
export function lend(draw: () => Promise<Drawn>): () => void {
  shown.draw = draw;
  return () => {
    if (shown.draw === draw) shown.draw = null;
  };
}
