import { save } from '../shared/save';
import { asking } from '../state/asking.svelte';
import { atlas } from '../state/atlas.svelte';
import { framed, type Drawn, type Words } from './frame';
import { pictureOf, rasterised } from './raster';

export type PictureKind = 'png' | 'svg' | 'print';

/** The view as a file, or on paper. */
export async function savePicture(drawn: Drawn, words: Words, kind: PictureKind, name = fileName()): Promise<void> {
  await saveSvg(framed(drawn, words), kind, name);
}

export async function saveSvg(svg: string, kind: PictureKind, name = fileName()): Promise<void> {
  if (kind === 'svg') save(`${name}.svg`, 'image/svg+xml', svg);
  else if (kind === 'print') await print(svg);
  else {
    const blob = await rasterised(svg);
    if (blob) save(`${name}.png`, 'image/png', blob);
  }
}

export function fileName(): string {
  return `hubatlas-${atlas.edition?.name ?? 'map'}${asking.answer ? '-asked' : ''}`;
}

/** The page steps aside while the picture is printed. */
async function print(svg: string): Promise<void> {
  const { picture, done } = await pictureOf(svg);
  picture.className = 'print-sheet';
  document.body.append(picture);
  addEventListener('afterprint', () => {
    picture.remove();
    done();
  }, { once: true });
  window.print();
}
