import { t } from '../language/language.svelte';
import { written, type Drawn, type Sign } from '../picture/frame';
import { snapshot } from '../picture/snapshot';
import { asking } from '../state/asking.svelte';
import { colour } from './palette';

const gap = 8;

/** The windows one below the other, each with its name in its corner. */
export function drawWindows(figures: HTMLElement[]): Drawn {
  let [svg, below, width] = ['', 0, 0];
  for (const figure of figures) {
    const window = figure.querySelector('svg');
    if (!window) continue;
    const [wide, high] = [window.width.baseVal.value, window.height.baseVal.value];
    const caption = (figure.querySelector('figcaption')?.textContent ?? '').trim().replace(/\s+/g, ' ');
    const length = 12 + 7.2 * caption.length;
    svg += `<svg y="${below}" width="${wide}" height="${high}">${snapshot(window)}<rect y="${high - 24}" width="${length}" height="24" fill="${colour('paper')}"/>${written(caption, 8, high - 8, 13, 'ink')}</svg>`;
    below += high + gap;
    width = Math.max(width, wide);
  }
  return { svg, width, height: Math.max(0, below - gap), legend: legendOf() };
}

function legendOf(): Sign[] {
  const own: Sign[] = asking.answer ? [{ shape: 'circle', tone: 'cluster', text: t('map.before') }, { shape: 'circle', tone: 'after', text: t('map.after') }] : [];
  return [...own, { shape: 'circle', tone: asking.answer ? 'after' : 'cluster', text: t('map.size') }, { shape: 'dots', tone: 'ink', text: t('map.ringed') }];
}
