import * as Plot from '@observablehq/plot';
import type { Movement } from '../api/types';
import { number, t } from '../language/language.svelte';
import { colour } from '../map/palette';

interface Bump {
  movements: Movement[];
  pinned: string[];
  before: string;
  after: string;
  width: number;
  ranksShown: number;
  coloured: number;
}

interface End {
  id: string;
  name: string;
  when: string;
  rank: number;
}

/** Two columns of ranks joined by lines: few in colour, the rest grey. */
export function drawBump({ movements, pinned, before, after, width, ranksShown, coloured }: Bump): Element {
  const inBoth = movements.filter((one) => one.rank_before !== null && one.rank_after !== null);
  const near = inBoth.filter((one) => Math.min(one.rank_before ?? 0, one.rank_after ?? 0) <= ranksShown || pinned.includes(one.cluster_id));
  const byMove = [...near].sort((a, b) => moved(b) - moved(a) || (a.rank_after ?? 0) - (b.rank_after ?? 0));
  const chosen = new Set(pinned.length > 0 ? pinned : byMove.slice(0, coloured).map((one) => one.cluster_id));
  const ends = near.flatMap((one): End[] => [
    { id: one.cluster_id, name: one.name, when: before, rank: one.rank_before ?? 0 },
    { id: one.cluster_id, name: one.name, when: after, rank: one.rank_after ?? 0 },
  ]);
  const isChosen = (end: End) => chosen.has(end.id);
  const margin = Math.min(260, Math.max(110, width * 0.3));
  const deepest = ends.reduce((most, end) => Math.max(most, end.rank), 1);
  const words = (side: 'start' | 'end', list: End[], fill: string, weight: number) => Plot.text(list, {
    x: 'when', y: 'rank', text: (end: End) => (side === 'end' ? `${short(end.name, margin)}  ${number(end.rank)}` : `${number(end.rank)}  ${short(end.name, margin)}`),
    textAnchor: side === 'end' ? 'end' : 'start', dx: side === 'end' ? -8 : 8, fill, fontWeight: weight,
  });
  const tones = [colour('cluster'), colour('patent'), colour('publication'), colour('deal'), colour('ink'), colour('soft')];
  const order = [...chosen];
  const tone = (end: End) => tones[order.indexOf(end.id) % tones.length] ?? colour('ink');

  const chart = Plot.plot({
    className: 'bump', width, height: 60 + 17 * Math.min(deepest, ranksShown + 30), marginLeft: margin, marginRight: margin, marginTop: 34, marginBottom: 10,
    ariaLabel: t('compare.bump'), style: { background: 'transparent', color: colour('ink'), fontSize: '12px', overflow: 'visible' },
    x: { type: 'point', domain: [before, after], axis: null, padding: 0 },
    y: { reverse: true, axis: null, domain: [1, Math.min(deepest, ranksShown + 30)], clamp: true },
    marks: [
      Plot.text([before, after], { x: (when: string) => when, frameAnchor: 'top', dy: -24, text: (when: string) => when, fontWeight: 600 }),
      Plot.line(ends.filter((end) => !isChosen(end)), { x: 'when', y: 'rank', z: 'id', stroke: colour('border'), strokeWidth: 1 }),
      Plot.line(ends.filter(isChosen), { x: 'when', y: 'rank', z: 'id', stroke: tone as unknown as string, strokeWidth: 2.5 }),
      Plot.dot(ends, { x: 'when', y: 'rank', r: 2.6, fill: (end: End) => (isChosen(end) ? tone(end) : colour('border')) }),
      words('end', ends.filter((end) => end.when === before && !isChosen(end)), colour('soft'), 400),
      words('end', ends.filter((end) => end.when === before && isChosen(end)), colour('ink'), 700),
      words('start', ends.filter((end) => end.when === after && !isChosen(end)), colour('soft'), 400),
      words('start', ends.filter((end) => end.when === after && isChosen(end)), colour('ink'), 700),
    ],
  });
  // The table below says the same in rows; the picture is one image to a screen reader.
  chart.setAttribute('role', 'img');
  for (const group of chart.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  return chart;
}

function moved(movement: Movement): number {
  return Math.abs((movement.rank_before ?? 0) - (movement.rank_after ?? 0));
}

function short(name: string, margin: number): string {
  const letters = Math.floor((margin - 40) / 6.6);
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
