import type { Position } from 'geojson';
import { boxOf, type Box } from './nearPoints';

/** Whether a point lies within closed rings (even-odd rule). Written without patterns: it is asked millions of times. */
export function holds(rings: Position[][], point: Position): boolean {
  const x = point[0] ?? 0;
  const y = point[1] ?? 0;
  let isInside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1] as Position;
      const to = ring[i] as Position;
      const low = from[1] as number;
      const high = to[1] as number;
      if (low > y !== high > y && x < (from[0] as number) + ((y - low) / (high - low)) * ((to[0] as number) - (from[0] as number))) isInside = !isInside;
    }
  return isInside;
}

/** The parts of lines that run within rings, cut to points at most a step apart. */
export function partsInside(lines: Position[][], rings: Position[][], step: number): Position[][] {
  const box = boxOf(rings.flat());
  const parts: Position[][] = [];
  for (const line of lines) {
    if (!meets(boxOf(line), box)) continue;
    let part: Position[] = [];
    for (const point of dense(line, step, box)) {
      if (holds(rings, point)) part.push(point);
      else if (part.length > 0) parts.push(part.splice(0));
    }
    if (part.length > 0) parts.push(part);
  }
  return parts.filter((part) => part.length > 1);
}

/** A line with further points where it may run through the box. */
function dense(line: Position[], step: number, box: Box): Position[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from || !meets(boxOf([from, to]), box)) return [to];
    const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
    const pieces = Math.max(1, Math.ceil(Math.hypot(dx, dy) / step));
    return Array.from({ length: pieces }, (_, i) => [(from[0] ?? 0) + (dx * (i + 1)) / pieces, (from[1] ?? 0) + (dy * (i + 1)) / pieces]);
  });
}

function meets(a: Box, b: Box): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}
