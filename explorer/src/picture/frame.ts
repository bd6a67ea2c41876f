import { colour } from '../map/palette';
import { textLines, textWidth } from '../map/textWidth';

/** A sign of a legend: how it is drawn, and what it stands for. */
export interface Sign {
  shape: 'circle' | 'area' | 'line' | 'dots' | 'dust';
  tone: string;
  text: string;
}

/** A drawing without title and origin: the inside of an SVG of its size. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
  legend: Sign[];
}

export interface Words {
  title: string;
  lines: string[];
}

const [edge, titleSize, textSize] = [14, 20, 12];
/** Other programs may have wider fonts than the page's. */
const spare = 1.16;

/** The drawing with a title above, and legend and origin below: the one frame of every picture, so that it explains itself wherever it goes. */
export function framed({ svg, width, height, legend }: Drawn, { title, lines }: Words): string {
  const most = (width - 2 * edge) / spare;
  const heads = textLines(title, 600, titleSize, most);
  const notes = lines.flatMap((line) => textLines(breakable(line, most), 400, textSize, most));
  const signs = legendRows(legend, most);
  const above = 18 + 26 * heads.length;
  const below = above + height + 18 * signs.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${below + 14 + 17 * notes.length}" font-family="'Source Sans 3', sans-serif" color="${colour('ink')}">`,
    `<rect width="100%" height="100%" fill="${colour('paper')}"/>`,
    ...heads.map((line, index) => written(line, edge, 29 + 26 * index, titleSize, 'ink', `font-family="'Source Serif 4', serif" font-weight="600"`)),
    `<svg y="${above}" width="${width}" height="${height}">${svg}</svg>`,
    ...signs.flatMap((row, index) => row.map(({ sign, x }) => drawnSign(sign, x, above + height + 13 + 18 * index))),
    ...notes.map((line, index) => written(line, edge, below + 18 + 17 * index, textSize, 'soft')),
    '</svg>',
  ].join('\n');
}

export function written(text: string, x: number, y: number, size: number, tone: string, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour(tone)}" ${more}>${escaped(text)}</text>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Signs side by side, as many in a row as have room. */
function legendRows(legend: Sign[], most: number): { sign: Sign; x: number }[][] {
  const rows: { sign: Sign; x: number }[][] = [];
  let x = Infinity;
  for (const sign of legend) {
    const width = 24 + textWidth(sign.text, 400, textSize) * spare + 14;
    if (x + width > most) {
      rows.push([]);
      x = edge;
    }
    rows.at(-1)?.push({ sign, x });
    x += width;
  }
  return rows;
}

function drawnSign({ shape, tone, text }: Sign, x: number, y: number): string {
  const [ink, middle] = [colour(tone), y - 4];
  const drawn = {
    circle: `<circle cx="${x + 9}" cy="${middle}" r="5" fill="${ink}" fill-opacity=".58"/>`,
    area: `<rect x="${x}" y="${middle - 5}" width="18" height="10" rx="5" fill="${ink}" fill-opacity=".22" stroke="${ink}"/>`,
    line: `<path d="M${x} ${middle}h18" stroke="${ink}" stroke-width="2.4" fill="none"/>`,
    dots: `<path d="M${x} ${middle}h18" stroke="${ink}" stroke-width="2" stroke-dasharray="1.6 2" fill="none"/>`,
    dust: `<circle cx="${x + 9}" cy="${middle}" r="1.6" fill="${ink}"/>`,
  }[shape];
  return drawn + written(text, x + 24, y, textSize, 'soft');
}

/** A link has no spaces; it may break after its parts where it is longer than a line. */
function breakable(line: string, most: number): string {
  if (textWidth(line, 400, textSize) <= most) return line;
  return line.split(' ').map((word) => (textWidth(word, 400, textSize) <= most ? word : word.replace(/[&?,/]+/g, (mark) => `${mark}\u200b`).split('\u200b')
    .reduce((lines: string[], part) => (lines.length > 0 && textWidth(lines.at(-1) + part, 400, textSize) <= most ? [...lines.slice(0, -1), lines.at(-1) + part] : [...lines, part]), []).join(' '))).join(' ');
}
