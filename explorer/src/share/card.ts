import { colour } from '../map/palette';
import { textLines, textWidth } from '../map/textWidth';
import { written, type Drawn } from '../picture/frame';

/** What a card says. */
export interface Card {
  title: string;
  sentence: string;
  rows: { rank: string; name: string; score: string; part: number }[];
  notes: string[];
}

/** As large as pages that show links want it (Open Graph). */
const [width, height] = [1200, 630];
const [edge, mapWidth] = [52, 500];
const serif = `font-family="'Source Serif 4', serif" font-weight="600"`;

/** A picture for links and slides: what is found, the first clusters, where it is from; a map beside it where one is on show. */
export function cardOf({ title, sentence, rows, notes }: Card, map: Drawn | null): string {
  const room = width - 2 * edge - (map ? mapWidth : 0);
  const heads = cut(textLines(title, 600, 40, room / 1.04), 2);
  const told = cut(textLines(sentence, 400, 25, room / 1.04), 3);
  let y = 82;
  const texts = [`<text x="${edge}" y="${y}" font-size="27" ${serif} fill="${colour('ink')}">Hub<tspan fill="${colour('cluster')}">Atlas</tspan></text>`];
  y += 22;
  for (const line of heads) texts.push(written(line, edge, (y += 46), 40, 'ink', serif));
  y += 10;
  for (const line of told) texts.push(written(line, edge, (y += 34), 25, 'soft'));
  y += 18;
  const foot = height - 34 - 22 * notes.length;
  for (const row of rows) {
    if (y + 38 > foot - 8) break;
    y += 38;
    const name = fitted(row.name, room - 260);
    texts.push(written(row.rank, edge + 34, y, 24, 'cluster-ink', 'font-weight="600" text-anchor="end"'), written(name, edge + 50, y, 24, 'ink', 'font-weight="600"'),
      `<rect x="${edge + room - 190}" y="${y - 15}" width="${(110 * row.part).toFixed(1)}" height="12" fill="${colour('cluster')}"/>`, written(row.score, edge + room, y, 22, 'ink', 'text-anchor="end"'));
  }
  notes.forEach((note, index) => texts.push(written(note, edge, foot + 22 * (index + 1), 16, 'soft')));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="'Source Sans 3', sans-serif">`, `<rect width="100%" height="100%" fill="${colour('paper')}"/>`,
    map ? `<svg x="${width - mapWidth}" width="${mapWidth}" height="${height}" viewBox="0 0 ${map.width} ${map.height}" preserveAspectRatio="xMidYMid slice">${map.svg}</svg>` : '',
    `<rect width="100%" height="8" fill="${colour('cluster')}"/>`, ...texts, '</svg>',
  ].join('\n');
}

function cut(lines: string[], most: number): string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

function fitted(text: string, room: number): string {
  let shown = text;
  while (shown.length > 1 && textWidth(shown, 600, 24) > room) shown = `${shown.slice(0, -2).trimEnd()}…`;
  return shown;
}
