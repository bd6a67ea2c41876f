import * as Plot from '@observablehq/plot';
import { number, t } from '../language/language.svelte';
import { colour } from '../map/palette';

/** A cluster through the editions; null where it had no rank. */
export interface BumpLine {
  id: string;
  name: string;
  ranks: (number | null)[];
}

interface Bump {
  lines: BumpLine[];
  titles: string[];
  pinned: string[];
  width: number;
  ranksShown: number;
  coloured: number;
}

interface Stop {
  id: string;
  name: string;
  at: number;
  rank: number;
}

/** A column of ranks for each edition, joined by lines: few in colour, the rest grey. */
export function drawBump({ lines, titles, pinned, width, ranksShown, coloured }: Bump): SVGSVGElement {
  const near = lines.filter((line) => known(line).length > 1 && (Math.min(...known(line)) <= ranksShown || pinned.includes(line.id)));
  const byMove = [...near].sort((a, b) => moved(b) - moved(a) || Math.min(...known(a)) - Math.min(...known(b)));
  const order = pinned.length > 0 ? pinned : byMove.slice(0, coloured).filter((line) => moved(line) > 0).map((line) => line.id);
  const chosen = new Set(order);
  const stops = near.flatMap((line) => line.ranks.flatMap((rank, at): Stop[] => (rank === null ? [] : [{ id: line.id, name: line.name, at, rank }])));
  // Ranks further down stand one below the other, however far apart they are; their numbers tell.
  const lowest = ranksShown + 12;
  const deep = [...new Set(stops.map((stop) => stop.rank).filter((rank) => rank > lowest))].sort((a, b) => a - b);
  const row = (stop: Stop) => (stop.rank > lowest ? lowest + 1 + deep.indexOf(stop.rank) : stop.rank);
  const deepest = stops.reduce((most, stop) => Math.max(most, row(stop)), 1);
  const last = titles.length - 1;
  // Large screens have larger letters.
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  // On a telephone names need the room more than lines do, and titles stand in lines above their column.
  const isNarrow = width < 520;
  const margin = isNarrow ? width * 0.35 : Math.min(250 * unit, Math.max(104, width * 0.28));
  const between = (width - 2 * margin) / Math.max(1, last);
  const isChosen = (stop: Stop) => chosen.has(stop.id);
  const tones = [colour('cluster'), colour('patent'), colour('publication'), colour('deal'), colour('ink'), colour('soft')];
  const tone = (stop: Stop) => tones[order.indexOf(stop.id) % tones.length] ?? colour('ink');
  const words = (side: 'start' | 'end', list: Stop[], fill: string, weight: number) => Plot.text(list, {
    x: 'at', y: row, text: (stop: Stop) => (side === 'end' ? `${short(stop.name, margin / unit)}  ${number(stop.rank)}` : `${number(stop.rank)}  ${short(stop.name, margin / unit)}`),
    textAnchor: side, dx: side === 'end' ? -9 : 9, fill, fontWeight: weight,
  });
  const ends = (at: number, chosenOnes: boolean) => stops.filter((stop) => stop.at === at && isChosen(stop) === chosenOnes);

  const chart = Plot.plot({
    className: 'bump', width, height: 60 + 17 * unit * deepest, marginLeft: margin, marginRight: margin, marginTop: isNarrow ? 78 : 34, marginBottom: 10,
    ariaLabel: t('compare.bump'), style: { background: 'transparent', color: colour('ink'), fontSize: `${12 * unit}px`, overflow: 'visible', fontFamily: 'inherit' },
    x: { type: 'linear', domain: [0, last], axis: null },
    y: { reverse: true, axis: null, domain: [1, deepest] },
    marks: [
      Plot.text(titles.map((title, at) => ({ title, at })), {
        x: 'at', frameAnchor: 'top', fontWeight: 600,
        ...(isNarrow ? { dy: -14, lineAnchor: 'bottom', lineWidth: (between - 6) / (12 * unit), text: 'title' } : { dy: -24, text: (head: { title: string }) => short(head.title, last > 1 ? between + 40 : margin + 120) }),
      }),
      Plot.ruleX(titles.map((_, at) => at).slice(1, -1), { stroke: colour('line') }),
      Plot.line(stops.filter((stop) => !isChosen(stop)), { x: 'at', y: row, z: 'id', stroke: colour('border'), strokeWidth: 1, curve: 'bump-x' }),
      Plot.line(stops.filter(isChosen), { x: 'at', y: row, z: 'id', stroke: tone as unknown as string, strokeWidth: 2.5, curve: 'bump-x' }),
      Plot.dot(stops, { x: 'at', y: row, r: 2.6, fill: (stop: Stop) => (isChosen(stop) ? tone(stop) : colour('border')) }),
      words('end', ends(0, false), colour('soft'), 400),
      words('end', ends(0, true), colour('ink'), 600),
      words('start', ends(last, false), colour('soft'), 400),
      words('start', ends(last, true), colour('ink'), 600),
    ],
  }) as unknown as SVGSVGElement;
  // The table below says the same in rows; the picture is one image to a screen reader.
  chart.setAttribute('role', 'img');
  for (const group of chart.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  return chart;
}

function known(line: BumpLine): number[] {
  return line.ranks.filter((rank) => rank !== null);
}

function moved(line: BumpLine): number {
  const ranks = known(line);
  return Math.abs((ranks[0] ?? 0) - (ranks.at(-1) ?? 0));
}

function short(name: string, margin: number): string {
  const letters = Math.max(6, Math.floor((margin - 40) / 6.2));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
